package dev.tricolor.script.inline;

/** What becomes of calls, in functions that run once, of functions that have loops. */
public enum LoopPolicy {
  /** They are inlined like others: gc's rule, for verdicts. */
  AS_GC,

  /**
   * They stay calls in main and initialisers: HotSpot compiles a loop in the middle of such a
   * function only while it runs, and worse than that of a function that is called again. Functions
   * that call back are inlined all the same, and tracebacks show the others as gc would: only a
   * result that would stay in main's frame may go to the heap.
   */
  CALLED_FROM_MAIN
}
