package dev.tricolor.core.collector;

/** Makes a machine's collector. */
@FunctionalInterface
public interface CollectorFactory {
  /** Makes the collector and attaches it to the heap. */
  Collector create(CollectorContext context);

  /** For machines that never collect. */
  static CollectorFactory none() {
    return context -> new NoCollector(context.heap());
  }
}
