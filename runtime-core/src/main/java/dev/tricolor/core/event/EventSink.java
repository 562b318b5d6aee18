package dev.tricolor.core.event;

/**
 * Takes events. Whoever would report something asks {@link #listening} first, so that events cost
 * nothing when nobody wants them.
 */
public interface EventSink {
  /** Whether anybody listens; the answer never changes. */
  boolean listening();

  /** Reports an event. */
  void accept(Event event);

  /** Nobody listens. */
  static EventSink none() {
    return new EventSink() {
      @Override
      public boolean listening() {
        return false;
      }

      @Override
      public void accept(Event event) {}
    };
  }

  /** Tells this one, then the other. */
  default EventSink and(EventSink other) {
    if (!listening()) {
      return other;
    }
    EventSink first = this;
    return new EventSink() {
      @Override
      public boolean listening() {
        return true;
      }

      @Override
      public void accept(Event event) {
        first.accept(event);
        other.accept(event);
      }
    };
  }
}
