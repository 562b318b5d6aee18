package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Stmt;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Checks the bodies of functions. */
final class BodyChecker {
  private final Checking checking;
  private final Set<Decl.Func> checked = Collections.newSetFromMap(new IdentityHashMap<>());

  BodyChecker(Checking checking) {
    this.checking = checking;
  }

  /** Checks the body of a declared function or method, once. */
  void check(Declared declared) {
    if (!(declared.decl instanceof Decl.Func decl)
        || !(declared.object instanceof Obj.Func function)
        || decl.body() == null) {
      return;
    }
    Type type = function.type();
    if (!checked.add(decl) || !(type instanceof Type.Signature signature)) {
      return;
    }
    Env env = checking.signatures.environment(decl);
    check(env, signature, decl.body());
  }

  /** Checks a body whose parameters are declared in {@code env}'s scope. */
  void check(Env env, Type.Signature signature, Stmt.Block body) {
    FunctionContext function = new FunctionContext(signature);
    Env inner = env.withFunction(function, env.scope());
    checking.statements.list(inner, body.statements());
    new FallthroughRules(checking).check(body);
    if (signature.results().size() > 0 && !new ReturnAnalysis(checking).terminates(body)) {
      checking.error(body.end(), "missing return");
    }
    reportUnused(function);
  }

  private record Unused(Pos pos, String message) {}

  private void reportUnused(FunctionContext function) {
    List<Unused> unused = new java.util.ArrayList<>();
    for (Obj.Var local : function.locals) {
      if (!checking.used.contains(local) && local.pos() != null) {
        unused.add(new Unused(local.pos(), "declared and not used: " + local.name()));
      }
    }
    for (FunctionContext.SwitchVariable each : function.switchVariables) {
      if (each.clauses().stream().noneMatch(checking.used::contains)) {
        unused.add(new Unused(each.name().pos(), each.name().value() + " declared and not used"));
      }
    }
    unused.sort(Comparator.comparing(Unused::pos));
    unused.forEach(each -> checking.error(each.pos(), each.message()));
  }
}
