package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Sizes;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Works out the shapes of types. As in gc, a value is taken apart if it has at most four scalars
 * and no array of more than one element in it.
 */
final class Shapes {
  private static final int MAX_PARTS = 4;

  private final IdentityHashMap<Type, Shape> known = new IdentityHashMap<>();

  /** Offsets of a struct's fields, in bytes. */
  static long[] offsets(Type.Struct struct) {
    return Sizes.offsetsOf(struct).stream().mapToLong(Long::longValue).toArray();
  }

  Shape of(Type type) {
    Shape shape = known.get(type);
    if (shape == null) {
      shape = make(type);
      known.put(type, shape);
    }
    return shape;
  }

  private Shape make(Type type) {
    List<Shape.Part> parts = new ArrayList<>();
    boolean small = collect(type, 0, parts) && parts.size() <= MAX_PARTS;
    return new Shape(Sizes.sizeOf(type), Sizes.alignOf(type), small, small ? parts : List.of());
  }

  /** Adds the scalars of a type; false if it cannot be taken apart. */
  private boolean collect(Type type, long offset, List<Shape.Part> parts) {
    if (parts.size() > MAX_PARTS) {
      return false;
    }
    return switch (Types.unalias(type).underlying()) {
      case Type.Basic basic -> collectBasic(basic.kind(), offset, parts);
      case Type.Pointer _, Type.MapType _, Type.Chan _, Type.Signature _ ->
          parts.add(new Shape.Part(Scalar.POINTER, offset));
      case Type.Slice _ -> {
        parts.add(new Shape.Part(Scalar.POINTER, offset));
        parts.add(new Shape.Part(Scalar.I64, offset + 8));
        yield parts.add(new Shape.Part(Scalar.I64, offset + 16));
      }
      case Type.Interface _ -> {
        parts.add(new Shape.Part(Scalar.U64, offset));
        yield parts.add(new Shape.Part(Scalar.POINTER, offset + 8));
      }
      case Type.Array array ->
          array.length() == 0 || (array.length() == 1 && collect(array.element(), offset, parts));
      case Type.Struct struct -> collectFields(struct, offset, parts);
      case Type.Tuple _, Type.Union _, Type.TypeParam _, Type.Named _, Type.Alias _ ->
          throw new AssertionError("no values of type " + type);
    };
  }

  private boolean collectFields(Type.Struct struct, long offset, List<Shape.Part> parts) {
    long[] offsets = offsets(struct);
    for (int i = 0; i < offsets.length; i++) {
      if (!collect(struct.fields().get(i).type(), offset + offsets[i], parts)) {
        return false;
      }
    }
    return true;
  }

  private static boolean collectBasic(BasicKind kind, long offset, List<Shape.Part> parts) {
    switch (kind) {
      case STRING, UNTYPED_STRING -> {
        parts.add(new Shape.Part(Scalar.POINTER, offset));
        parts.add(new Shape.Part(Scalar.I64, offset + 8));
      }
      case COMPLEX64 -> {
        parts.add(new Shape.Part(Scalar.F32, offset));
        parts.add(new Shape.Part(Scalar.F32, offset + 4));
      }
      case COMPLEX128, UNTYPED_COMPLEX -> {
        parts.add(new Shape.Part(Scalar.F64, offset));
        parts.add(new Shape.Part(Scalar.F64, offset + 8));
      }
      default -> parts.add(new Shape.Part(Objects.requireNonNull(scalarOf(kind)), offset));
    }
    return true;
  }

  /** The scalar of a basic kind that is one. */
  static @Nullable Scalar scalarOf(BasicKind kind) {
    return switch (kind) {
      case BOOL, UINT8, UNTYPED_BOOL -> Scalar.U8;
      case INT8 -> Scalar.I8;
      case INT16 -> Scalar.I16;
      case UINT16 -> Scalar.U16;
      case INT32, UNTYPED_RUNE -> Scalar.I32;
      case UINT32 -> Scalar.U32;
      case INT, INT64, UNTYPED_INT -> Scalar.I64;
      case UINT, UINT64, UINTPTR -> Scalar.U64;
      case UNSAFE_POINTER, UNTYPED_NIL -> Scalar.POINTER;
      case FLOAT32 -> Scalar.F32;
      case FLOAT64, UNTYPED_FLOAT -> Scalar.F64;
      case INVALID, STRING, COMPLEX64, COMPLEX128, UNTYPED_COMPLEX, UNTYPED_STRING -> null;
    };
  }

  /** The one scalar of a type that has just one. */
  Scalar scalarOf(Type type) {
    List<Shape.Part> parts = of(type).parts();
    if (parts.size() != 1) {
      throw new AssertionError(type + " is not a scalar");
    }
    return parts.getFirst().scalar();
  }
}
