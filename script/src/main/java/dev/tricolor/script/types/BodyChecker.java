package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Stmt;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    check(env, signature, decl.body().block());
  }

  /** Checks a body whose parameters are declared in {@code env}'s scope. */
  void check(Env env, Type.Signature signature, Stmt.Block body) {
    FunctionContext function = new FunctionContext(signature);
    Env inner = env.withFunction(function, env.scope());
    checking.statements.list(inner, body.statements());
    if (signature.results().size() > 0 && !new ReturnAnalysis(checking).terminates(body)) {
      checking.error(body.end(), "missing return");
    }
    reportUnused(function);
  }

  private void reportUnused(FunctionContext function) {
    function.locals.stream()
        .filter(local -> !checking.used.contains(local))
        .sorted(Comparator.comparing(Obj::pos, Comparator.nullsFirst(Pos::compareTo)))
        .forEach(local -> reportUnused(local, local.pos()));
  }

  private void reportUnused(Obj.Var local, @Nullable Pos pos) {
    if (pos != null) {
      checking.error(pos, "declared and not used: " + local.name());
    }
  }
}
