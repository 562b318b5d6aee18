package dev.tricolor.script.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Compares types as conversions do: tags of struct fields do not count. */
final class StructTags {
  private StructTags() {}

  static boolean identicalWithout(Type a, Type b) {
    return TypeIdentity.identical(strip(a), strip(b));
  }

  private static Type strip(Type type) {
    return switch (type) {
      case Type.Basic _ -> type;
      case Type.Named _ -> type;
      case Type.TypeParam _ -> type;
      case Type.Interface _ -> type;
      case Type.Union _ -> type;
      case Type.Alias alias -> strip(alias.target());
      case Type.Pointer(Type element) -> new Type.Pointer(strip(element));
      case Type.Slice(Type element) -> new Type.Slice(strip(element));
      case Type.Array(long length, Type element) -> new Type.Array(length, strip(element));
      case Type.MapType(Type key, Type element) -> new Type.MapType(strip(key), strip(element));
      case Type.Chan chan -> new Type.Chan(chan.direction(), strip(chan.element()));
      case Type.Tuple(List<Obj.Var> variables) -> new Type.Tuple(strip(variables));
      case Type.Struct struct ->
          new Type.Struct(strip(struct.fields()), Collections.nCopies(struct.fields().size(), ""));
      case Type.Signature signature ->
          new Type.Signature(
              signature.receiver(),
              signature.typeParameters(),
              (Type.Tuple) strip(signature.parameters()),
              (Type.Tuple) strip(signature.results()),
              signature.variadic());
    };
  }

  private static List<Obj.Var> strip(List<Obj.Var> variables) {
    List<Obj.Var> stripped = new ArrayList<>();
    for (Obj.Var each : variables) {
      stripped.add(
          new Obj.Var(
              each.pos(),
              each.pkg(),
              each.name(),
              strip(each.type()),
              each.kind(),
              each.embedded()));
    }
    return stripped;
  }
}
