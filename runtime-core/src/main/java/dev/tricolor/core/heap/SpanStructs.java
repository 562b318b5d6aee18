package dev.tricolor.core.heap;

/**
 * Books of the records that describe spans: Go takes them from 16 KiB chunks, and a P keeps a stock
 * of up to 128, refilled by 64.
 */
final class SpanStructs {
  static final int STRUCT_BYTES = 160;
  private static final int CHUNK_STRUCTS = 102;
  private static final int STOCK_LIMIT = 128;
  private static final int REFILL = 64;

  /** Records that a starting runtime takes past the stock. */
  private static final int TAKEN_AT_BOOT = 12;

  private int taken = TAKEN_AT_BOOT;
  private int stock;

  void spanMade() {
    if (stock == 0) {
      stock = REFILL;
      taken += REFILL;
    }
    stock--;
  }

  void spanDied() {
    if (stock < STOCK_LIMIT) {
      stock++;
    } else {
      taken--;
    }
  }

  /** Bytes of records in spans and in stock. */
  long inUseBytes() {
    return (long) taken * STRUCT_BYTES;
  }

  /** Bytes of the chunks they come from. */
  long systemBytes() {
    return (taken + CHUNK_STRUCTS - 1L) / CHUNK_STRUCTS * CHUNK_STRUCTS * STRUCT_BYTES;
  }
}
