package dev.tricolor.script.tree;

import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.List;

/** Signatures and tuples that the tree needs beside those of the source. */
final class Signatures {

  /** {@code func()}. */
  static final Type.Signature EMPTY =
      new Type.Signature(null, List.of(), Type.Tuple.EMPTY, Type.Tuple.EMPTY, false);

  private Signatures() {}

  /** The type of an expression that yields several values. */
  static Type.Tuple tuple(List<Type> types) {
    List<Obj.Var> variables = new ArrayList<>();
    for (Type type : types) {
      variables.add(new Obj.Var(null, null, "", type, Obj.VarKind.RESULT));
    }
    return new Type.Tuple(variables);
  }

  /** The type of a comma-ok expression. */
  static Type.Tuple commaOk(Type value) {
    return tuple(List.of(value, Types.BOOL));
  }

  /** The type of a call: no value, one value, or several. */
  static Type result(Type.Signature signature) {
    Type.Tuple results = signature.results();
    return results.size() == 1 ? results.at(0) : results;
  }

  /** The signature without receiver and type parameters: a func value's. */
  static Type.Signature plain(Type.Signature signature) {
    return signature.receiver() == null && signature.typeParameters().isEmpty()
        ? signature
        : new Type.Signature(
            null, List.of(), signature.parameters(), signature.results(), signature.variadic());
  }

  /** The signature of a method expression: the receiver comes first. */
  static Type.Signature withReceiver(Type receiver, Type.Signature method) {
    List<Obj.Var> parameters = new ArrayList<>();
    parameters.add(new Obj.Var(null, null, "", receiver, Obj.VarKind.PARAMETER));
    parameters.addAll(method.parameters().variables());
    return new Type.Signature(
        null, List.of(), new Type.Tuple(parameters), method.results(), method.variadic());
  }

  static List<Type> types(Type.Tuple tuple) {
    List<Type> types = new ArrayList<>();
    tuple.variables().forEach(variable -> types.add(variable.type()));
    return types;
  }
}
