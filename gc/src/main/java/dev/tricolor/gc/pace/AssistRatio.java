package dev.tricolor.gc.pace;

/**
 * The price of allocation while a cycle marks.
 *
 * @param workPerByte scan work to be done for each byte allocated
 * @param bytesPerWork bytes that may be allocated for each byte scanned
 */
public record AssistRatio(double workPerByte, double bytesPerWork) {
  /** Before any cycle. */
  public static final AssistRatio NONE = new AssistRatio(0, 0);
}
