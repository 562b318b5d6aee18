package dev.tricolor.script.lower;

import dev.tricolor.core.code.ImageBuilder;
import dev.tricolor.core.layout.DescriptorLayout;
import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.script.syntax.Expr.ChanDir;
import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Comparability;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.RuntimeNames;
import dev.tricolor.script.types.Sizes;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeKey;
import dev.tricolor.script.types.TypeSets;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The runtime's descriptors of the program's types, numbered in the order of first mention. Each
 * gets its place in the image at once, because code names it by address.
 */
final class Descriptors {
  /** Finds a type's methods that interfaces of the program can call. */
  @FunctionalInterface
  interface MethodFinder {
    List<TypeDescriptor.Method> methodsOf(Type type);
  }

  private final Map<TypeKey, TypeDescriptor> byKey = new HashMap<>();
  private final List<TypeDescriptor> all = new ArrayList<>();
  private final ImageBuilder image;
  private final RuntimeNames names;
  private final MethodFinder methods;

  Descriptors(ImageBuilder image, RuntimeNames names, MethodFinder methods) {
    this.image = image;
    this.names = names;
    this.methods = methods;
  }

  /** The descriptor of a type. */
  TypeDescriptor of(Type mentioned) {
    Type type = Types.unalias(mentioned);
    TypeKey key = TypeKey.of(type);
    TypeDescriptor known = byKey.get(key);
    if (known != null) {
      return known;
    }
    TypeDescriptor made = make(type);
    byKey.put(key, made);
    made.complete(detailsOf(type), methodsOf(type));
    return made;
  }

  /** The number of a type's descriptor. */
  int idOf(Type type) {
    return of(type).id();
  }

  List<TypeDescriptor> all() {
    return all;
  }

  private TypeDescriptor make(Type type) {
    BitSet mask = Sizes.pointerMask(type);
    TypeDescriptor made =
        new TypeDescriptor(
            all.size(),
            kindOf(type),
            names.of(type),
            bareName(type),
            packagePath(type),
            Sizes.sizeOf(type),
            Sizes.alignOf(type),
            8L * mask.length(),
            PointerMask.of(mask.toLongArray(), mask.length()),
            Comparability.isComparable(type),
            isDirect(type));
    all.add(made);
    made.placeAt(image.readOnly().reserve(DescriptorLayout.RECORD_BYTES, 8));
    return made;
  }

  private static String bareName(Type type) {
    return switch (type) {
      case Type.Named named -> named.object().name();
      case Type.Basic basic -> basic.kind().name().toLowerCase(Locale.ROOT);
      default -> "";
    };
  }

  private static String packagePath(Type type) {
    return type instanceof Type.Named named && named.object().pkg() != null
        ? named.object().pkg().path()
        : "";
  }

  // -- parts
  // -----------------------------------------------------------------------------------------

  private TypeDescriptor.Details detailsOf(Type type) {
    return switch (type.underlying()) {
      case Type.Pointer(Type element) -> element(element, 0);
      case Type.Slice(Type element) -> element(element, 0);
      case Type.Array(long length, Type element) -> element(element, length);
      case Type.Chan(ChanDir direction, Type element) ->
          element(element, directionNumber(direction));
      case Type.MapType(Type key, Type element) ->
          new TypeDescriptor.Details(
              of(element), of(key), 0, List.of(), List.of(), List.of(), false);
      case Type.Struct struct ->
          new TypeDescriptor.Details(null, null, 0, fieldsOf(struct), List.of(), List.of(), false);
      case Type.Signature signature ->
          new TypeDescriptor.Details(
              null,
              null,
              0,
              List.of(),
              tuple(signature.parameters()),
              tuple(signature.results()),
              signature.variadic());
      default -> TypeDescriptor.Details.NONE;
    };
  }

  private static long directionNumber(ChanDir direction) {
    return switch (direction) {
      case RECEIVE -> 1;
      case SEND -> 2;
      case BOTH -> 3;
    };
  }

  private TypeDescriptor.Details element(Type element, long length) {
    return new TypeDescriptor.Details(
        of(element), null, length, List.of(), List.of(), List.of(), false);
  }

  private List<TypeDescriptor> tuple(Type.Tuple tuple) {
    return tuple.variables().stream().map(variable -> of(variable.type())).toList();
  }

  private List<TypeDescriptor.Field> fieldsOf(Type.Struct struct) {
    long[] offsets = Shapes.offsets(struct);
    List<TypeDescriptor.Field> fields = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      Obj.Var field = struct.fields().get(i);
      fields.add(
          new TypeDescriptor.Field(
              field.name(),
              of(field.type()),
              offsets[i],
              pathUnlessExported(field),
              struct.tags().get(i),
              field.embedded()));
    }
    return fields;
  }

  private static String pathUnlessExported(Obj object) {
    return object.isExported() || object.pkg() == null ? "" : object.pkg().path();
  }

  private List<TypeDescriptor.Method> methodsOf(Type type) {
    if (!(type.underlying() instanceof Type.Interface methodSet)) {
      return methods.methodsOf(type);
    }
    return TypeSets.of(methodSet).methods().stream().map(method -> method(method, -1)).toList();
  }

  /** A method's entry; {@code functionId} is -1 for interface methods. */
  TypeDescriptor.Method method(Obj.Func method, int functionId) {
    Type.Signature signature = method.signature();
    Type.Signature plain =
        new Type.Signature(
            null, List.of(), signature.parameters(), signature.results(), signature.variadic());
    return new TypeDescriptor.Method(
        method.name(), pathUnlessExported(method), of(plain), functionId);
  }

  // -- kinds
  // -----------------------------------------------------------------------------------------

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

  /**
   * Whether an interface holds the value itself: one pointer, possibly inside a struct or array.
   */
  static boolean isDirect(Type type) {
    return Sizes.isPointerShaped(type);
  }
}
