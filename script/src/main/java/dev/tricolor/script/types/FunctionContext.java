package dev.tricolor.script.types;

import java.util.ArrayList;
import java.util.List;

/** A function whose body is being checked: its type, and the variables declared in it. */
final class FunctionContext {
  final Type.Signature signature;

  /** Variables that a program must use, in the order of declaration. */
  final List<Obj.Var> locals = new ArrayList<>();

  FunctionContext(Type.Signature signature) {
    this.signature = signature;
  }
}
