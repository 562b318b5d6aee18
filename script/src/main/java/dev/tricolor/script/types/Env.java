package dev.tricolor.script.types;

import dev.tricolor.script.types.constant.Constant;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression or statement stands.
 *
 * @param scope the names that it sees
 * @param function the function around it; null at package level
 * @param iota the value of {@code iota}; null outside of constant declarations
 * @param owner the package-level declaration around it, which depends on what it names
 */
record Env(
    Scope scope,
    @Nullable FunctionContext function,
    @Nullable Constant iota,
    @Nullable Declared owner) {

  Env nested() {
    return new Env(new Scope(scope), function, iota, owner);
  }

  Env withScope(Scope other) {
    return new Env(other, function, iota, owner);
  }

  Env withIota(@Nullable Constant value) {
    return new Env(scope, function, value, owner);
  }

  Env withFunction(FunctionContext inner, Scope body) {
    return new Env(body, inner, null, owner);
  }
}
