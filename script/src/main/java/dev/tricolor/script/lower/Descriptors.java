package dev.tricolor.script.lower;

import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Comparability;
import dev.tricolor.script.types.RuntimeNames;
import dev.tricolor.script.types.Sizes;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeKey;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runtime's descriptors of the program's types, numbered in the order of first mention. */
final class Descriptors {
  private final Map<Object, TypeDescriptor> byKey = new HashMap<>();
  private final List<TypeDescriptor> all = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();

  /** The descriptor of a type; its parts are added by {@link #complete}. */
  TypeDescriptor of(Type mentioned) {
    Type type = Types.unalias(mentioned);
    return byKey.computeIfAbsent(TypeKey.of(type), _ -> make(type));
  }

  /** The number of a type's descriptor. */
  int idOf(Type type) {
    return of(type).id();
  }

  List<TypeDescriptor> all() {
    return all;
  }

  /** The type of each descriptor. */
  List<Type> types() {
    return types;
  }

  private TypeDescriptor make(Type type) {
    Sizes.PointerWords words = Sizes.pointerWords(type);
    boolean named = type instanceof Type.Named;
    TypeDescriptor made =
        new TypeDescriptor(
            all.size(),
            kindOf(type),
            RuntimeNames.of(type),
            named ? RuntimeNames.bareName((Type.Named) type) : bareBasic(type),
            named ? RuntimeNames.packagePath((Type.Named) type) : "",
            Sizes.sizeOf(type),
            (int) Sizes.alignOf(type),
            8L * words.wordCount(),
            PointerMask.of(words.bits(), words.wordCount()),
            Comparability.comparable(type),
            isDirect(type));
    all.add(made);
    types.add(type);
    return made;
  }

  private static String bareBasic(Type type) {
    return type instanceof Type.Basic basic ? basic.kind().name().toLowerCase(java.util.Locale.ROOT) : "";
  }

  private static Kind kindOf(Type type) {
    return switch (type.underlying()) {
      case Type.Basic basic -> kindOf(basic.kind());
      case Type.Pointer _ -> Kind.POINTER;
      case Type.Slice _ -> Kind.SLICE;
      case Type.Array _ -> Kind.ARRAY;
      case Type.MapType _ -> Kind.MAP;
      case Type.Chan _ -> Kind.CHAN;
      case Type.Struct _ -> Kind.STRUCT;
      case Type.Signature _ -> Kind.FUNC;
      case Type.Interface _ -> Kind.INTERFACE;
      case Type.Tuple _, Type.Union _, Type.TypeParam _, Type.Named _, Type.Alias _ ->
          throw new AssertionError("no descriptor for " + type);
    };
  }

  private static Kind kindOf(BasicKind kind) {
    return switch (kind) {
      case UNTYPED_BOOL -> Kind.BOOL;
      case UNTYPED_INT -> Kind.INT;
      case UNTYPED_RUNE -> Kind.INT32;
      case UNTYPED_FLOAT -> Kind.FLOAT64;
      case UNTYPED_COMPLEX -> Kind.COMPLEX128;
      case UNTYPED_STRING -> Kind.STRING;
      case UNTYPED_NIL -> Kind.UNSAFE_POINTER;
      default -> Kind.valueOf(kind.name());
    };
  }

  /** Whether an interface holds the value itself: one pointer, possibly inside a struct or array. */
  static boolean isDirect(Type type) {
    return switch (Types.unalias(type).underlying()) {
      case Type.Pointer _, Type.MapType _, Type.Chan _, Type.Signature _ -> true;
      case Type.Basic basic -> basic.kind() == BasicKind.UNSAFE_POINTER;
      case Type.Struct struct ->
          struct.fields().size() == 1 && isDirect(struct.fields().getFirst().type());
      case Type.Array array -> array.length() == 1 && isDirect(array.element());
      case Type.Slice _, Type.Interface _ -> false;
      case Type.Tuple _, Type.Union _, Type.TypeParam _, Type.Named _, Type.Alias _ -> false;
    };
  }
}
