package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr.ChanDir;
import dev.tricolor.script.types.constant.Constants;
import dev.tricolor.script.types.constant.Quoting;
import java.util.ArrayList;
import java.util.List;

/** Prints types as gc's messages do; {@link RuntimeNames} prints them as running programs do. */
public final class TypeStrings {

  /** Leaves packages out. */
  static final TypeStrings BARE = new TypeStrings(_ -> "");

  private final Qualifier qualifier;
  private final boolean parameterNames;

  public TypeStrings(Qualifier qualifier) {
    this(qualifier, true);
  }

  private TypeStrings(Qualifier qualifier, boolean parameterNames) {
    this.qualifier = qualifier;
    this.parameterNames = parameterNames;
  }

  /** As messages about {@code pkg} print types. */
  public static TypeStrings within(GoPackage pkg) {
    return new TypeStrings(Qualifier.within(pkg));
  }

  /** The same without names of parameters and results, as in {@code have M(int)}. */
  public TypeStrings withoutParameterNames() {
    return new TypeStrings(qualifier, false);
  }

  /** The text of a type. */
  public String of(Type type) {
    StringBuilder out = new StringBuilder();
    write(out, type);
    return out.toString();
  }

  /** Parameters and results, without the word {@code func}: {@code (a int) string}. */
  public String signature(Type.Signature signature) {
    StringBuilder out = new StringBuilder();
    writeSignature(out, signature);
    return out.toString();
  }

  /** A name with its package, where one is shown. */
  public String name(Obj object) {
    GoPackage pkg = object.pkg();
    String prefix = pkg == null ? "" : qualifier.of(pkg);
    return prefix.isEmpty() ? object.name() : prefix + "." + object.name();
  }

  private void write(StringBuilder out, Type type) {
    switch (type) {
      case Type.Basic basic -> out.append(basic.name());
      case Type.Pointer(Type element) -> write(out.append('*'), element);
      case Type.Slice(Type element) -> write(out.append("[]"), element);
      case Type.Array(long length, Type element) ->
          write(out.append('[').append(length).append(']'), element);
      case Type.MapType(Type key, Type element) -> {
        write(out.append("map["), key);
        write(out.append(']'), element);
      }
      case Type.Chan chan -> writeChan(out, chan);
      case Type.Struct struct -> writeStruct(out, struct);
      case Type.Tuple tuple -> writeTuple(out, tuple, false);
      case Type.Signature signature -> writeSignature(out.append("func"), signature);
      case Type.Interface constraint -> writeInterface(out, constraint);
      case Type.Union union -> writeUnion(out, union);
      case Type.Named named -> {
        writeName(out, named.object(), named.typeArguments());
        if (named.typeArguments().isEmpty()) {
          writeTypeParameters(out, named.typeParameters());
        }
      }
      case Type.TypeParam parameter -> out.append(parameter.object().name());
      case Type.Alias alias -> writeName(out, alias.object(), alias.typeArguments());
    }
  }

  private void writeName(StringBuilder out, Obj.TypeName object, List<Type> arguments) {
    out.append(name(object));
    if (!arguments.isEmpty()) {
      out.append('[');
      for (int i = 0; i < arguments.size(); i++) {
        write(i == 0 ? out : out.append(", "), arguments.get(i));
      }
      out.append(']');
    }
  }

  /** {@code [K comparable, V, W any]}: equal constraints in a row are written once. */
  private void writeTypeParameters(StringBuilder out, List<Type.TypeParam> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      Type.TypeParam parameter = parameters.get(i);
      out.append(i == 0 ? "[" : ", ").append(parameter.object().name());
      boolean last = i + 1 == parameters.size();
      if (last || !parameters.get(i + 1).constraint().equals(parameter.constraint())) {
        write(out.append(' '), parameter.constraint());
      }
      out.append(last ? "]" : "");
    }
  }

  private void writeChan(StringBuilder out, Type.Chan chan) {
    out.append(
        switch (chan.direction()) {
          case BOTH -> "chan ";
          case SEND -> "chan<- ";
          case RECEIVE -> "<-chan ";
        });
    boolean ambiguous =
        chan.direction() == ChanDir.BOTH
            && chan.element() instanceof Type.Chan inner
            && inner.direction() == ChanDir.RECEIVE;
    write(ambiguous ? out.append('(') : out, chan.element());
    out.append(ambiguous ? ")" : "");
  }

  private void writeStruct(StringBuilder out, Type.Struct struct) {
    out.append("struct{");
    for (int i = 0; i < struct.fields().size(); i++) {
      Obj.Var field = struct.fields().get(i);
      out.append(i == 0 ? "" : "; ");
      if (!field.embedded()) {
        out.append(field.name()).append(' ');
      }
      write(out, field.type());
      String tag = i < struct.tags().size() ? struct.tags().get(i) : "";
      if (!tag.isEmpty()) {
        out.append(' ').append(Quoting.quote(Constants.ofText(tag)));
      }
    }
    out.append('}');
  }

  private void writeSignature(StringBuilder out, Type.Signature signature) {
    writeTypeParameters(out, signature.typeParameters());
    writeTuple(out, signature.parameters(), signature.variadic());
    Type.Tuple results = signature.results();
    if (results.size() == 1 && results.variables().getFirst().name().isEmpty()) {
      write(out.append(' '), results.at(0));
    } else if (results.size() > 0) {
      writeTuple(out.append(' '), results, false);
    }
  }

  private void writeTuple(StringBuilder out, Type.Tuple tuple, boolean variadic) {
    out.append('(');
    for (int i = 0; i < tuple.size(); i++) {
      Obj.Var variable = tuple.variables().get(i);
      out.append(i == 0 ? "" : ", ");
      if (parameterNames && !variable.name().isEmpty()) {
        out.append(variable.name()).append(' ');
      }
      if (variadic && i == tuple.size() - 1) {
        writeVariadic(out, variable.type());
      } else {
        write(out, variable.type());
      }
    }
    out.append(')');
  }

  private void writeVariadic(StringBuilder out, Type type) {
    if (Types.unalias(type) instanceof Type.Slice(Type element)) {
      write(out.append("..."), element);
    } else {
      // append([]byte, string...) is the one call whose variadic parameter is a string.
      write(out, type);
      out.append("...");
    }
  }

  private void writeInterface(StringBuilder out, Type.Interface type) {
    if (type.implicit() && type.methods().isEmpty() && type.embedded().size() == 1) {
      write(out, type.embedded().getFirst());
      return;
    }
    List<String> elements = new ArrayList<>();
    type.methods().stream()
        .sorted(Ids.ORDER)
        .forEach(method -> elements.add(method.name() + signature(method.signature())));
    type.embedded().forEach(element -> elements.add(of(element)));
    out.append("interface{").append(String.join("; ", elements)).append('}');
  }

  private void writeUnion(StringBuilder out, Type.Union union) {
    for (int i = 0; i < union.terms().size(); i++) {
      Type.Term term = union.terms().get(i);
      out.append(i == 0 ? "" : " | ").append(term.tilde() ? "~" : "");
      write(out, term.type());
    }
  }
}
