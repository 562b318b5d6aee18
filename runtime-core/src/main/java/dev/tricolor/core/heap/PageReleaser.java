package dev.tricolor.core.heap;

/** Gives memory back to the host before more is taken from it; given by the collector. */
public interface PageReleaser {
  /** Gives nothing back. */
  PageReleaser NONE = new PageReleaser() {};

  /** The heap is about to grow by so many bytes. */
  default void beforeGrowth(long bytes) {}

  /** So many bytes that the host does not back are about to be used. */
  default void beforeUse(long bytes) {}
}
