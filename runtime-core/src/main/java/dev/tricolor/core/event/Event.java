package dev.tricolor.core.event;

/** Something that happened in the runtime, at a virtual time. */
public sealed interface Event
    permits GcCycleStarted,
        GcPhaseBegan,
        GcWorkSlice,
        GcSweepFinished,
        GcCycleFinished,
        SpanChanged,
        StackResized,
        AllocationSampled,
        GoroutineChanged,
        ProcessorChanged {
  /** Virtual time since the program started, in picoseconds. */
  long atPicos();
}
