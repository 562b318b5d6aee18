package dev.tricolor.script.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The predeclared types, and the first questions that one asks about any type. */
public final class Types {

  /** Stands for a type that could not be worked out; the error has been reported. */
  public static final Type.Basic INVALID = basic(BasicKind.INVALID, "invalid type");

  public static final Type.Basic BOOL = basic(BasicKind.BOOL, "bool");
  public static final Type.Basic INT = basic(BasicKind.INT, "int");
  public static final Type.Basic INT8 = basic(BasicKind.INT8, "int8");
  public static final Type.Basic INT16 = basic(BasicKind.INT16, "int16");
  public static final Type.Basic INT32 = basic(BasicKind.INT32, "int32");
  public static final Type.Basic INT64 = basic(BasicKind.INT64, "int64");
  public static final Type.Basic UINT = basic(BasicKind.UINT, "uint");
  public static final Type.Basic UINT8 = basic(BasicKind.UINT8, "uint8");
  public static final Type.Basic UINT16 = basic(BasicKind.UINT16, "uint16");
  public static final Type.Basic UINT32 = basic(BasicKind.UINT32, "uint32");
  public static final Type.Basic UINT64 = basic(BasicKind.UINT64, "uint64");
  public static final Type.Basic UINTPTR = basic(BasicKind.UINTPTR, "uintptr");
  public static final Type.Basic FLOAT32 = basic(BasicKind.FLOAT32, "float32");
  public static final Type.Basic FLOAT64 = basic(BasicKind.FLOAT64, "float64");
  public static final Type.Basic COMPLEX64 = basic(BasicKind.COMPLEX64, "complex64");
  public static final Type.Basic COMPLEX128 = basic(BasicKind.COMPLEX128, "complex128");
  public static final Type.Basic STRING = basic(BasicKind.STRING, "string");

  /** The same type as {@link #UINT8}, under its other name. */
  public static final Type.Basic BYTE = basic(BasicKind.UINT8, "byte");

  /** The same type as {@link #INT32}, under its other name. */
  public static final Type.Basic RUNE = basic(BasicKind.INT32, "rune");

  public static final Type.Basic UNSAFE_POINTER = basic(BasicKind.UNSAFE_POINTER, "unsafe.Pointer");

  public static final Type.Basic UNTYPED_BOOL = basic(BasicKind.UNTYPED_BOOL, "untyped bool");
  public static final Type.Basic UNTYPED_INT = basic(BasicKind.UNTYPED_INT, "untyped int");
  public static final Type.Basic UNTYPED_RUNE = basic(BasicKind.UNTYPED_RUNE, "untyped rune");
  public static final Type.Basic UNTYPED_FLOAT = basic(BasicKind.UNTYPED_FLOAT, "untyped float");
  public static final Type.Basic UNTYPED_COMPLEX =
      basic(BasicKind.UNTYPED_COMPLEX, "untyped complex");
  public static final Type.Basic UNTYPED_STRING = basic(BasicKind.UNTYPED_STRING, "untyped string");
  public static final Type.Basic UNTYPED_NIL = basic(BasicKind.UNTYPED_NIL, "untyped nil");

  /** {@code interface{}}. */
  public static final Type.Interface EMPTY_INTERFACE =
      new Type.Interface(List.of(), List.of(), false);

  /** {@code any}, an alias of {@code interface{}}. */
  public static final Type.Alias ANY = makeAny();

  /** {@code error}. */
  public static final Type.Named ERROR = makeError();

  /** {@code comparable}; its underlying interface is told by identity. */
  public static final Type.Named COMPARABLE =
      predeclared("comparable", new Type.Interface(List.of(), List.of(), false));

  /** The predeclared types that bear a name of their own, in the specification's order. */
  public static final List<Type.Basic> PREDECLARED =
      List.of(
          BOOL,
          UINT8,
          UINT16,
          UINT32,
          UINT64,
          INT8,
          INT16,
          INT32,
          INT64,
          FLOAT32,
          FLOAT64,
          COMPLEX64,
          COMPLEX128,
          STRING,
          INT,
          UINT,
          UINTPTR,
          BYTE,
          RUNE);

  private Types() {}

  private static Type.Basic basic(BasicKind kind, String name) {
    return new Type.Basic(kind, name);
  }

  private static Type.Alias makeAny() {
    Obj.TypeName name = new Obj.TypeName(null, null, "any", null);
    Type.Alias any = new Type.Alias(name, List.of(), EMPTY_INTERFACE);
    name.setType(any);
    return any;
  }

  private static Type.Named makeError() {
    Obj.Var result = new Obj.Var(null, null, "", STRING, Obj.VarKind.RESULT);
    Type.Signature signature =
        new Type.Signature(
            null, List.of(), Type.Tuple.EMPTY, new Type.Tuple(List.of(result)), false);
    Obj.Func method = new Obj.Func(null, null, "Error", signature);
    return predeclared("error", new Type.Interface(List.of(method), List.of(), false));
  }

  private static Type.Named predeclared(String goName, Type underlying) {
    Obj.TypeName name = new Obj.TypeName(null, null, goName, null);
    Type.Named named = new Type.Named(name, null, List.of());
    named.setUnderlying(underlying);
    name.setType(named);
    return named;
  }

  /** The type that an alias stands for, or the type itself. */
  public static Type unalias(Type type) {
    Type real = type;
    while (real instanceof Type.Alias alias) {
      real = alias.target();
    }
    return real;
  }

  /** The defined type that {@code type} is, or null. */
  public static Type.@Nullable Named asNamed(Type type) {
    return unalias(type) instanceof Type.Named named ? named : null;
  }

  /** The type parameter that {@code type} is, or null. */
  public static Type.@Nullable TypeParam asTypeParam(Type type) {
    return unalias(type) instanceof Type.TypeParam parameter ? parameter : null;
  }

  public static boolean isTypeParam(Type type) {
    return asTypeParam(type) != null;
  }

  /** Whether the type is predeclared, defined or a type parameter: what the spec calls named. */
  public static boolean isNamed(Type type) {
    Type real = unalias(type);
    return real instanceof Type.Basic
        || real instanceof Type.Named
        || real instanceof Type.TypeParam;
  }

  /** Whether the underlying type is an interface and the type is no type parameter. */
  public static boolean isInterface(Type type) {
    return !isTypeParam(type) && type.underlying() instanceof Type.Interface;
  }

  /** The kind of the underlying basic type; {@link BasicKind#INVALID} for all other types. */
  public static BasicKind basicKind(Type type) {
    return type.underlying() instanceof Type.Basic basic ? basic.kind() : BasicKind.INVALID;
  }

  public static boolean isUntyped(Type type) {
    return unalias(type) instanceof Type.Basic basic && basic.kind().isUntyped();
  }

  public static boolean isInvalid(Type type) {
    return unalias(type) instanceof Type.Basic basic && basic.kind() == BasicKind.INVALID;
  }

  /** The type that an untyped constant takes where nothing asks for another; typed ones stay. */
  public static Type defaultType(Type type) {
    if (!(unalias(type) instanceof Type.Basic basic)) {
      return type;
    }
    return switch (basic.kind()) {
      case UNTYPED_BOOL -> BOOL;
      case UNTYPED_INT -> INT;
      case UNTYPED_RUNE -> RUNE;
      case UNTYPED_FLOAT -> FLOAT64;
      case UNTYPED_COMPLEX -> COMPLEX128;
      case UNTYPED_STRING -> STRING;
      default -> type;
    };
  }
}
