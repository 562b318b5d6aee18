package dev.tricolor.gc.pace;

/**
 * Work of marking, in bytes that are scanned.
 *
 * @param heapWork of heap objects, up to the last pointer of each
 * @param stackWork of stacks
 * @param globalWork of globals
 */
public record ScanWork(long heapWork, long stackWork, long globalWork) {
  public long total() {
    return heapWork + stackWork + globalWork;
  }
}
