package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.types.Type;

/** Moves and clears values that stay in memory. */
final class Copies {
  private static final int INLINE_BYTES = 64;

  /** Copies a value of a type from memory to a place. */
  void copy(FunctionLowering f, Code from, Place.InMemory to, Type type) {
    long bytes = f.program.shapes().of(type).sizeBytes();
    if (bytes <= INLINE_BYTES && bytes % 8 == 0) {
      copyWords(f, from, to, bytes, type);
    } else {
      copyElements(f, from, to.code(), Code.of(bytes), type);
    }
  }

  private void copyWords(FunctionLowering f, Code from, Place.InMemory to, long bytes, Type type) {
    Code source = from instanceof Code.Address ? from : f.ir.leaf(from, Scalar.POINTER);
    var mask = f.program.descriptors().of(type).pointerMask();
    // All words are read before the first is written: the two may overlap.
    Code[] words = new Code[(int) (bytes / 8)];
    for (int i = 0; i < words.length; i++) {
      Scalar scalar = mask.isPointer(i) ? Scalar.POINTER : Scalar.U64;
      words[i] = f.ir.copy(new Code.Load(scalar, source, 8L * i), scalar, false);
    }
    Code target =
        to.address() instanceof Code.Address
            ? to.address()
            : f.ir.leaf(to.address(), Scalar.POINTER);
    for (int i = 0; i < words.length; i++) {
      Scalar scalar = mask.isPointer(i) ? Scalar.POINTER : Scalar.U64;
      f.ir.store(scalar, target, to.offset() + 8L * i, words[i], to.inFrame());
    }
  }

  /** Copies bytes that hold elements of a type; the ranges may overlap. */
  void copyElements(FunctionLowering f, Code from, Code to, Code bytes, Type element) {
    if (f.program.descriptors().of(element).hasPointers()) {
      f.ir.effect(
          Doors.context("GoMemory", "movePointers", "JJJI", "V"),
          true,
          from,
          to,
          bytes,
          Code.of(f.program.descriptors().idOf(element)));
    } else {
      f.ir.effect(Doors.context("GoMemory", "move", "JJJ", "V"), true, from, to, bytes);
    }
  }

  /** Sets a place to the zero value. */
  void clear(FunctionLowering f, Place.InMemory to, Type type) {
    long bytes = f.program.shapes().of(type).sizeBytes();
    var mask = f.program.descriptors().of(type).pointerMask();
    if (bytes <= INLINE_BYTES && bytes % 8 == 0) {
      Code target =
          to.address() instanceof Code.Address
              ? to.address()
              : f.ir.leaf(to.address(), Scalar.POINTER);
      for (int i = 0; i < bytes / 8; i++) {
        Scalar scalar = mask.isPointer(i) ? Scalar.POINTER : Scalar.U64;
        f.ir.store(scalar, target, to.offset() + 8L * i, Code.of(0L), to.inFrame());
      }
    } else {
      clearBytes(f, to.code(), Code.of(bytes), type);
    }
  }

  /** Clears bytes that hold elements of a type. */
  void clearBytes(FunctionLowering f, Code address, Code bytes, Type element) {
    if (f.program.descriptors().of(element).hasPointers()) {
      f.ir.effect(
          Doors.context("GoMemory", "clearPointers", "JJI", "V"),
          true,
          address,
          bytes,
          Code.of(f.program.descriptors().idOf(element)));
    } else {
      f.ir.effect(Doors.context("GoMemory", "clear", "JJ", "V"), true, address, bytes);
    }
  }
}
