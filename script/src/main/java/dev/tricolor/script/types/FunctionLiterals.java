package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;

/** Checks function literals. */
final class FunctionLiterals {
  private final Checking checking;

  FunctionLiterals(Checking checking) {
    this.checking = checking;
  }

  /** The body waits while a package-level declaration is half done: it may refer back to it. */
  Operand check(Env env, Expr.FuncLit literal) {
    Env inner = env.nested();
    Type.Signature signature = checking.signatures.literal(inner, literal.type());
    checking.later.run(() -> checking.bodies.check(inner, signature, literal.body()));
    return Operand.value(literal, signature);
  }
}
