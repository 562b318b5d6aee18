package dev.tricolor.script.cache;

import dev.tricolor.core.code.ProgramImage;

/** A program's image. Globals are mostly zero: of long runs of zeros only the length is written. */
final class ImageFormat {
  private static final int LONG_RUN = 64;

  private ImageFormat() {}

  static void write(ProgramImage image, ByteWriter out) {
    writeSparse(image.readOnly(), out);
    writeSparse(image.data(), out);
    out.words(image.readOnlyRelocations());
    out.words(image.dataRelocations());
    out.words(image.dataToData());
    TypeFormat.writeMask(image.globalPointers(), out);
  }

  static ProgramImage read(ByteReader in) {
    return new ProgramImage(
        readSparse(in),
        readSparse(in),
        in.words(),
        in.words(),
        in.words(),
        TypeFormat.readMask(in));
  }

  /** The length; then, until it is reached, a count of zeros, and a count of bytes with them. */
  private static void writeSparse(byte[] bytes, ByteWriter out) {
    out.number(bytes.length);
    for (int at = 0; at < bytes.length; ) {
      int start = zerosEnd(bytes, at);
      int end = nextLongRun(bytes, start);
      out.number(start - at);
      out.number(end - start);
      out.raw(bytes, start, end - start);
      at = end;
    }
  }

  private static int zerosEnd(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] == 0) {
      at++;
    }
    return at;
  }

  private static int nextLongRun(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length) {
      int end = zerosEnd(bytes, at);
      if (end - at >= LONG_RUN) {
        return at;
      }
      at = Math.max(end, at + 1);
    }
    return at;
  }

  private static byte[] readSparse(ByteReader in) {
    byte[] bytes = new byte[in.number()];
    for (int at = 0; at < bytes.length; ) {
      at += in.number();
      int count = in.number();
      in.raw(bytes, at, count);
      at += count;
    }
    return bytes;
  }
}
