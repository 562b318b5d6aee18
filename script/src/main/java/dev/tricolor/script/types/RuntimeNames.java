package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr.ChanDir;
import dev.tricolor.script.types.constant.Constants;
import dev.tricolor.script.types.constant.Quoting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Names of types as running programs see them: in {@code %T}, in reflection and in panics. Types
 * inside the brackets of an instance are spelled out further, with paths of packages and numbers of
 * local types: {@code main.G[x/q.T]}, {@code main.G[main.L·1]}.
 */
public final class RuntimeNames {
  private final ToIntFunction<Obj.TypeName> localNumber;

  /**
   * Creates names.
   *
   * @param localNumber the place of a type declared in a function among all such types of its
   *     package, in source order from 1; 0 for other types
   */
  public RuntimeNames(ToIntFunction<Obj.TypeName> localNumber) {
    this.localNumber = localNumber;
  }

  /** Names for the types of a program, whose packages have been checked. */
  public static RuntimeNames of(Collection<CheckedPackage> packages) {
    return new RuntimeNames(new LocalTypeNumbers(packages)::of);
  }

  /** As {@code %T} prints it. */
  public String of(Type type) {
    StringBuilder out = new StringBuilder();
    write(out, type, false);
    return out.toString();
  }

  /** As it stands inside brackets: unlike {@link #of} different for different types. */
  public String fullOf(Type type) {
    StringBuilder out = new StringBuilder();
    write(out, type, true);
    return out.toString();
  }

  private void write(StringBuilder out, Type type, boolean full) {
    switch (Types.unalias(type)) {
      case Type.Basic basic -> out.append(basicName(basic));
      case Type.Pointer(Type element) -> write(out.append('*'), element, full);
      case Type.Slice(Type element) -> write(out.append("[]"), element, full);
      case Type.Array(long length, Type element) ->
          write(out.append('[').append(length).append(']'), element, full);
      case Type.MapType(Type key, Type element) -> {
        write(out.append("map["), key, full);
        write(out.append(']'), element, full);
      }
      case Type.Chan chan -> writeChan(out, chan, full);
      case Type.Struct struct -> writeStruct(out, struct, full);
      case Type.Signature signature -> writeSignature(out.append("func"), signature, full);
      case Type.Interface methods -> writeInterface(out, methods, full);
      case Type.Named named -> writeNamed(out, named, full);
      case Type.TypeParam parameter -> out.append(parameter.object().name());
      case Type.Tuple tuple -> writeTuple(out, tuple, false, full);
      case Type.Union _ -> throw new IllegalArgumentException("no value has this type");
      case Type.Alias _ -> throw new AssertionError("alias of an alias");
    }
  }

  private static String basicName(Type.Basic basic) {
    return switch (basic.kind()) {
      case UINT8 -> "uint8";
      case INT32 -> "int32";
      default -> basic.name();
    };
  }

  private void writeNamed(StringBuilder out, Type.Named named, boolean full) {
    GoPackage pkg = named.object().pkg();
    if (pkg != null) {
      out.append(full ? pkg.path() : pkg.name()).append('.');
    }
    out.append(named.object().name());
    if (!named.typeArguments().isEmpty()) {
      List<String> arguments = named.typeArguments().stream().map(this::fullOf).toList();
      out.append('[').append(String.join(",", arguments)).append(']');
    }
    int number = full ? localNumber.applyAsInt(named.object()) : 0;
    if (number > 0) {
      out.append('·').append(number);
    }
  }

  private void writeChan(StringBuilder out, Type.Chan chan, boolean full) {
    out.append(
        switch (chan.direction()) {
          case BOTH -> "chan ";
          case SEND -> "chan<- ";
          case RECEIVE -> "<-chan ";
        });
    boolean ambiguous =
        chan.direction() == ChanDir.BOTH
            && Types.unalias(chan.element()) instanceof Type.Chan inner
            && inner.direction() == ChanDir.RECEIVE;
    write(ambiguous ? out.append('(') : out, chan.element(), full);
    out.append(ambiguous ? ")" : "");
  }

  private void writeStruct(StringBuilder out, Type.Struct struct, boolean full) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < struct.fields().size(); i++) {
      Obj.Var field = struct.fields().get(i);
      StringBuilder text = new StringBuilder();
      if (!field.embedded()) {
        text.append(fieldName(field, full)).append(' ');
      } else if (full && !isNamedAfterType(field)) {
        text.append(fieldName(field, true)).append(" = ");
      }
      write(text, field.type(), full);
      String tag = struct.tags().get(i);
      if (!tag.isEmpty()) {
        text.append(' ').append(Quoting.quote(Constants.ofText(tag)));
      }
      fields.add(text.toString());
    }
    out.append("struct ").append(inBraces(fields));
  }

  private static String fieldName(Obj.Var field, boolean full) {
    return full && !field.isExported() ? Ids.path(field.pkg()) + "." + field.name() : field.name();
  }

  /** Whether the embedded type's own printed name says the field's name. */
  private boolean isNamedAfterType(Obj.Var field) {
    Type type = Types.unalias(field.type());
    if (type instanceof Type.Pointer(Type element)) {
      type = Types.unalias(element);
    }
    return type instanceof Type.Named named
        && named.typeArguments().isEmpty()
        && localNumber.applyAsInt(named.object()) == 0
        && Ids.same(field, named.object());
  }

  private static String inBraces(List<String> parts) {
    return parts.isEmpty() ? "{}" : "{ " + String.join("; ", parts) + " }";
  }

  private void writeInterface(StringBuilder out, Type.Interface type, boolean full) {
    List<String> methods = new ArrayList<>();
    for (Obj.Func method : TypeSets.of(type).methods()) {
      StringBuilder text = new StringBuilder();
      GoPackage pkg = method.pkg();
      if (!method.isExported() && pkg != null) {
        text.append(full ? pkg.path() : pkg.name()).append('.');
      }
      writeSignature(text.append(method.name()), method.signature(), full);
      methods.add(text.toString());
    }
    out.append("interface ").append(inBraces(methods));
  }

  private void writeSignature(StringBuilder out, Type.Signature signature, boolean full) {
    writeTuple(out, signature.parameters(), signature.variadic(), full);
    Type.Tuple results = signature.results();
    if (results.size() == 1) {
      write(out.append(' '), results.at(0), full);
    } else if (results.size() > 1) {
      writeTuple(out.append(' '), results, false, full);
    }
  }

  private void writeTuple(StringBuilder out, Type.Tuple tuple, boolean variadic, boolean full) {
    out.append('(');
    for (int i = 0; i < tuple.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      if (variadic
          && i == tuple.size() - 1
          && Types.unalias(tuple.at(i)) instanceof Type.Slice(Type element)) {
        write(out.append("..."), element, full);
      } else {
        write(out, tuple.at(i), full);
      }
    }
    out.append(')');
  }
}
