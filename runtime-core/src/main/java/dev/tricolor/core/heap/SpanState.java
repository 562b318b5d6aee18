package dev.tricolor.core.heap;

/** What a span is used for. */
public enum SpanState {
  /** For nothing: the object stands for no pages any more. */
  DEAD,
  /** Slots of the heap. */
  IN_USE,
  /** Stacks, which their owner allocates and frees by hand. */
  MANUAL
}
