package dev.tricolor.core.abi;

import dev.tricolor.core.code.LoadedImage;
import dev.tricolor.core.collector.Collector;
import dev.tricolor.core.collector.CollectorContext;
import dev.tricolor.core.collector.CollectorFactory;
import dev.tricolor.core.collector.GlobalRoots;
import dev.tricolor.core.collector.LonelyWorld;
import dev.tricolor.core.collector.Roots;
import dev.tricolor.core.collector.World;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.sched.P;
import dev.tricolor.core.value.TypeTable;
import java.util.SplittableRandom;

/**
 * One simulated machine that runs one program: the parts of the runtime, wired together. The fields
 * are the parts; door methods reach them from the goroutine.
 */
public final class Machine implements AutoCloseable {
  /** The program. */
  public final CompiledProgram program;

  /** How the machine was set up. */
  public final MachineConfig config;

  /** Whom the runtime tells what happens. */
  public final EventSink events;

  /** The machine's memory; the program's image is loaded. */
  public final AddressSpace space;

  /** The allocator. */
  public final Heap heap;

  /** What the collector starts from. */
  public final Roots roots;

  /** The processors, as the collector sees them. */
  public final World world;

  /** The collector. */
  public final Collector collector;

  /** What works on values. */
  public final Values values;

  /** Where the program's output goes. */
  public ProgramOutput output = ProgramOutput.none();

  /** A machine with Go's defaults that never collects and tells nobody. */
  public Machine(CompiledProgram program) {
    this(program, MachineConfig.DEFAULT, CollectorFactory.none(), EventSink.none());
  }

  public Machine(
      CompiledProgram program,
      MachineConfig config,
      CollectorFactory collectors,
      EventSink events) {
    this.program = program;
    this.config = config;
    this.events = events;
    space =
        AddressSpace.reserve(
            config.machineMemoryBytes(),
            program.image().readOnly().length,
            program.image().data().length);
    LoadedImage.load(program.image(), space);
    heap = new Heap(space, program.types(), config.processorCount());
    roots = new Roots(new GlobalRoots(space.globals(), program.image().globalPointers()));
    world = new LonelyWorld(new P(0));
    collector =
        collectors.create(new CollectorContext(heap, roots, world, events, config.collection()));
    values =
        new Values(
            new TypeTable(program.types(), space.readOnly().start()),
            new MachineStorage(heap, space.persistent()),
            (g, sp, kind, message) -> new IllegalStateException(message),
            new SplittableRandom(config.seed()),
            space);
  }

  /** Releases the machine's memory. */
  @Override
  public void close() {
    space.close();
  }
}
