package dev.tricolor.core.abi;

import dev.tricolor.core.chan.Channels;
import dev.tricolor.core.chan.Selector;
import dev.tricolor.core.chan.TimeSender;
import dev.tricolor.core.code.LoadedImage;
import dev.tricolor.core.collector.Collector;
import dev.tricolor.core.collector.CollectorContext;
import dev.tricolor.core.collector.CollectorFactory;
import dev.tricolor.core.collector.GlobalRoots;
import dev.tricolor.core.collector.ObjectNames;
import dev.tricolor.core.collector.Roots;
import dev.tricolor.core.collector.Specials;
import dev.tricolor.core.collector.World;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.MemoryFault;
import dev.tricolor.core.memory.OutOfMachineMemory;
import dev.tricolor.core.panic.Fatals;
import dev.tricolor.core.panic.Panics;
import dev.tricolor.core.panic.RuntimeFunctions;
import dev.tricolor.core.sched.DeepThread;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.NotifyLists;
import dev.tricolor.core.sched.Scheduler;
import dev.tricolor.core.sched.SchedulerConfig;
import dev.tricolor.core.sched.Semaphores;
import dev.tricolor.core.stack.Callers;
import dev.tricolor.core.stack.StackRoots;
import dev.tricolor.core.stack.Stacks;
import dev.tricolor.core.time.CostModel;
import dev.tricolor.core.time.Picos;
import dev.tricolor.core.value.TypeTable;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One simulated machine that runs one program: the parts of the runtime, wired together. The fields
 * are the parts; door methods reach them from the goroutine.
 */
public final class Machine implements AutoCloseable {
  /** The largest GOMAXPROCS. */
  public static final int MOST_PROCESSORS = 256;

  /** With which a program ends whose virtual time is over: that of the command timeout. */
  public static final int TIME_LIMIT_EXIT_CODE = 124;

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

  /** The goroutines' stacks. */
  public final Stacks stacks;

  /** Who runs, waits and wakes. */
  public final Scheduler scheduler;

  /** What ends the program. */
  public final Fatals fatals;

  /** Deferred calls and panics. */
  public final Panics panics;

  /** The processors, as the collector sees them. */
  public final World world;

  /** The collector. */
  public final Collector collector;

  /** What works on values. */
  public final Values values;

  /** Channels. */
  public final Channels channels;

  /** The select statement. */
  public final Selector selector;

  /** Sends the times of timers. */
  public final TimeSender timeSender;

  /** Semaphores of package sync. */
  public final Semaphores semaphores;

  /** Queues of package sync's Cond. */
  public final NotifyLists notifyLists;

  /** Who called whom. */
  public final Callers callers;

  /** What the program has asked of the pc table. */
  final InternedNames names;

  /** Where objects were allocated; null if nobody wants to know. */
  final @Nullable AllocationSites sites;

  /** The pools of package sync. */
  final Pools pools = new Pools();

  /** The runtime's own heap objects. */
  final HeapObjects runtimeObjects;

  /** The operating system that the program sees. */
  public HostSystem host = HostSystem.empty();

  /** Whether the program ended because its virtual time was over. */
  public boolean timeLimitReached;

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
    heap = new Heap(space, program.types(), MOST_PROCESSORS);
    heap.setProcessorCount(config.processorCount());
    roots =
        new Roots(
            new GlobalRoots(space.globals(), program.image().globalPointers()), new Specials(heap));
    roots.handles().register(pools);
    runtimeObjects = new HeapObjects(heap);
    stacks = new Stacks(new HeapStackMemory(heap.pages()), program.pcs(), config.stressStack());
    scheduler =
        new Scheduler(schedulerConfig(program, config), this::newGoroutine, stacks, runtimeObjects);
    RuntimeFunctions functions =
        new RuntimeFunctions(program.functions(), program.runtimeFunctionIds());
    fatals = new Fatals(scheduler, program.pcs(), functions, fatalOutput());
    panics = new Panics(program.pcs(), functions, fatals, runtimeObjects);
    stacks.setAtLimit(fatals::stackOverflow);
    scheduler.dispatcher().setDeadlock(fatals::deadlock);
    scheduler
        .dispatcher()
        .setTimeLimit(Picos.ofNanos(config.maxVirtualNanos()), this::endAtTimeLimit);
    StackRoots stackRoots = new StackRoots(program.pcs(), scheduler.goroutines().all());
    roots.attachStacks(new GoroutineRoots(stackRoots));
    roots.handles().register(new SchedulerRoots(scheduler));
    roots.handles().register(new BootObjects(heap, config.processorCount()));
    world = new SchedulerWorld(scheduler, stacks, pools);
    scheduler.setEvents(events);
    stacks.setEvents(events, scheduler::nowPicos);
    heap.setEvents(events, scheduler::nowPicos);
    sites = config.paranoid() ? new AllocationSites(program.pcs(), program.types()) : null;
    collector =
        collectors.create(
            new CollectorContext(
                heap,
                roots,
                world,
                events,
                config.collection(),
                sites == null ? ObjectNames.none() : sites));
    runtimeObjects.attach(collector.barrier());
    values =
        new Values(
            new TypeTable(program.types(), space.readOnly().start()),
            new MachineStorage(heap, space.persistent(), collector.barrier()),
            GoPanics::runtimeError,
            scheduler.random(),
            space);
    channels =
        new Channels(scheduler, program.types(), heap, values.memory, GoPanics::runtimeError);
    selector = new Selector(scheduler, channels, GoPanics::runtimeError);
    timeSender = new TimeSender(channels, config.epochNanos(), space.persistent().allocate(24, 8));
    scheduler.timers().setChannels(timeSender);
    semaphores = new Semaphores(scheduler);
    notifyLists = new NotifyLists(scheduler);
    callers = new Callers(program.pcs());
    names = new InternedNames(space.persistent());
  }

  private static SchedulerConfig schedulerConfig(CompiledProgram program, MachineConfig config) {
    boolean linksOs = program.infos().stream().anyMatch(info -> info.name().startsWith("os."));
    return new SchedulerConfig(
        config.processorCount(),
        config.seed(),
        CostModel.DEFAULT,
        linksOs,
        config.stressGc() || config.stressStack());
  }

  private Fatals.Output fatalOutput() {
    return new Fatals.Output(config.tracebackLevel(), this::writeError, space::visible);
  }

  private void writeError(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    output.write(ProgramOutput.STANDARD_ERROR, bytes, 0, bytes.length);
  }

  private G newGoroutine() {
    Context g = new Context(this);
    g.functions = program.functions();
    g.globals = space.globals().start();
    g.readOnly = space.readOnly().start();
    return g;
  }

  /** Runs the program on a thread of its own and returns its exit code. */
  public int run() {
    return DeepThread.call("simulation", this::runMain);
  }

  private int runMain() {
    try {
      return scheduler.run(program.functions()[program.mainFunctionId()]);
    } catch (OutOfMachineMemory failure) {
      writeError(failure.fatalText());
      return Fatals.EXIT_CODE;
    } catch (MemoryFault fault) {
      if (!program.importsUnsafe()) {
        throw fault;
      }
      String address = Long.toHexString(space.visible(fault.address()));
      writeError(
          "unexpected fault address 0x%s\nfatal error: fault\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x%s pc=0x0]\n"
              .formatted(address, address));
      return Fatals.EXIT_CODE;
    }
  }

  private void endAtTimeLimit() {
    timeLimitReached = true;
    Fatals.end(TIME_LIMIT_EXIT_CODE);
  }

  /** The machine's memory ends at an allocation of the program. Always throws. */
  RuntimeException outOfMemory(G g, long sp, OutOfMachineMemory failure) {
    fatals.fatalForAll(g, sp, failure.fatalText());
    throw failure;
  }

  /** Releases the machine's memory. */
  @Override
  public void close() {
    space.close();
  }
}
