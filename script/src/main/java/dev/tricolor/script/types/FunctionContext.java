package dev.tricolor.script.types;

import java.util.ArrayList;
import java.util.List;

/** A function whose body is being checked: its type, and the variables declared in it. */
final class FunctionContext {
  final Type.Signature signature;

  /** Variables that a program must use, in the order of declaration. */
  final List<Obj.Var> locals = new ArrayList<>();

  /** Symbolic variables of type switches: reported unless one of their clauses uses them. */
  final List<SwitchVariable> switchVariables = new ArrayList<>();

  /** The variable of a type switch as written, and its incarnations in the clauses. */
  record SwitchVariable(dev.tricolor.script.syntax.Expr.Name name, List<Obj.Var> clauses) {}

  FunctionContext(Type.Signature signature) {
    this.signature = signature;
  }
}
