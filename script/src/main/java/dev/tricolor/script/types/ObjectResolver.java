package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.types.constant.Constants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out the types of declared objects, each when it is first asked for, and notices when that
 * leads back to where it began.
 *
 * <p>A defined type is known by name from the start; only its underlying type is worked out on
 * demand. So most cycles never show here; those that a value of infinite size would need are found
 * by {@link RecursiveTypes}.
 */
final class ObjectResolver {
  private final Checking checking;

  /** What is being resolved, outermost first. */
  private final List<Obj> path = new ArrayList<>();

  private final Set<Obj> done = Collections.newSetFromMap(new IdentityHashMap<>());
  private final RecursiveTypes recursiveTypes;

  ObjectResolver(Checking checking) {
    this.checking = checking;
    this.recursiveTypes = new RecursiveTypes(checking);
  }

  /** Gives a package-level defined type its type object; the rest follows on demand. */
  void announce(Obj.TypeName object, Declared declared) {
    Decl.Type decl = (Decl.Type) declared.decl;
    Env env = new Env(declared.scope, null, null, declared);
    prepare(object, decl, env, () -> resolve(declared));
  }

  private Type.Named prepare(Obj.TypeName object, Decl.Type decl, Env env, Runnable completion) {
    Type.Named named = new Type.Named(object, null, List.of());
    object.setType(named);
    named.completion = completion;
    if (!decl.typeParameters().isEmpty()) {
      Env inner = env.nested();
      headScopes.put(named, inner);
      named.head =
          () ->
              checking.typeParameters.declare(
                  inner, decl.typeParameters(), named::setTypeParameters);
    }
    return named;
  }

  private final IdentityHashMap<Type.Named, Env> headScopes = new IdentityHashMap<>();

  /** Makes sure that {@code object} has its type and value. */
  void resolve(Obj object) {
    Declared declared = checking.declared.get(object);
    if (declared != null) {
      resolve(declared);
    }
  }

  void resolve(Declared declared) {
    Obj object = declared.object;
    if (done.contains(object)) {
      return;
    }
    if (path.contains(object)) {
      reportCycle(object);
      return;
    }
    Pos outerRepeated = checking.repeatedAt;
    checking.repeatedAt = null;
    begin(object);
    try {
      Env env = new Env(declared.scope, null, null, declared);
      switch (declared.decl) {
        case Decl.Const spec -> constant(declared, spec, env);
        case Decl.Var ignored -> checking.values.packageVariable(declared, env);
        case Decl.Type spec -> type((Obj.TypeName) object, spec, env);
        case Decl.Func spec -> checking.signatures.declare((Obj.Func) object, spec, env);
        case Decl.Import ignored -> throw new AssertionError("imports are not resolved");
      }
    } finally {
      end(object);
      checking.repeatedAt = outerRepeated;
    }
  }

  private void begin(Obj object) {
    path.add(object);
    checking.later.enter();
  }

  private void end(Obj object) {
    path.removeLast();
    done.add(object);
    checking.later.leave();
  }

  private void constant(Declared declared, Decl.Const spec, Env env) {
    if (declared.repeated) {
      checking.repeatedAt = declared.object.pos();
    }
    checking.values.constant(
        (Obj.Const) declared.object,
        declared.type,
        declared.value,
        env.withIota(Constants.of(spec.iota())));
    checking.repeatedAt = null;
  }

  /** Declares a type inside a function; its own declaration already sees it. */
  void localType(Decl.Type decl, Env env) {
    Obj.TypeName object =
        new Obj.TypeName(decl.name().pos(), checking.pkg, decl.name().value(), null);
    if (!decl.alias()) {
      prepare(object, decl, env, () -> {});
    }
    object.completion = () -> reportCycle(object);
    checking.declare(env.scope(), decl.name(), object);
    begin(object);
    try {
      type(object, decl, env);
    } finally {
      object.completion = null;
      end(object);
    }
  }

  private void type(Obj.TypeName object, Decl.Type decl, Env env) {
    if (decl.alias()) {
      alias(object, decl, env);
    } else {
      define(object, decl, (Type.Named) object.type(), env);
    }
  }

  private void define(Obj.TypeName object, Decl.Type decl, Type.Named named, Env env) {
    named.completion = () -> reportCycle(object);
    declareHead(named);
    Env inner = headScopes.getOrDefault(named, env);
    Type right = checking.typeExprs.definition(inner, decl.type());
    if (Types.isTypeParam(right)) {
      checking.error(decl.type(), "cannot use a type parameter as RHS in type declaration");
      right = Types.INVALID;
    }
    Type underlying = right.underlying();
    named.completion = null;
    if (!named.isResolved()) {
      named.setUnderlying(underlying);
    }
    reportRepeatedMethods(object);
    checking.later.soon(() -> afterDefinition(object, named));
  }

  /** Declares the type parameters, unless that is done. */
  private static void declareHead(Type.Named named) {
    Runnable head = named.head;
    named.head = null;
    if (head != null) {
      head.run();
    }
  }

  private void reportRepeatedMethods(Obj.TypeName type) {
    for (Checking.Repeated each : checking.repeatedMethods.getOrDefault(type, List.of())) {
      if (each.method().pos() != null) {
        checking.error(
            each.method().pos(),
            "method "
                + type.name()
                + "."
                + each.method().name()
                + " already declared at "
                + each.earlier().pos());
      }
    }
  }

  private void afterDefinition(Obj.TypeName object, Type.Named named) {
    recursiveTypes.check(object, named);
    checking.structTypes.checkMethodNames(named);
  }

  private void alias(Obj.TypeName object, Decl.Type decl, Env env) {
    Env inner = decl.typeParameters().isEmpty() ? env : env.nested();
    List<Type.TypeParam> parameters =
        checking.typeParameters.declare(inner, decl.typeParameters(), object::setAliasParameters);
    Type right = checking.typeExprs.definition(inner, decl.type());
    if (Types.unalias(right) instanceof Type.TypeParam parameter
        && parameters.contains(parameter)) {
      checking.error(decl.type(), "cannot use type parameter declared in alias declaration as RHS");
      right = Types.INVALID;
    }
    if (!object.isTyped()) {
      object.setType(
          Types.isInvalid(right) ? Types.INVALID : new Type.Alias(object, List.of(), right));
    }
  }

  /** {@code object} was asked for while it was being worked out. */
  private void reportCycle(Obj object) {
    int start = path.indexOf(object);
    List<Obj> cycle = start < 0 ? List.of(object) : path.subList(start, path.size());
    boolean types = cycle.stream().anyMatch(each -> each instanceof Obj.TypeName);
    if (types) {
      CycleText.report(checking, "invalid recursive type", cycle);
    } else if (cycle.stream().anyMatch(each -> each instanceof Obj.Const)) {
      CycleText.report(checking, "initialization cycle", cycle);
    } // else it is one of variables: see InitializationOrder
    invalidate(object);
  }

  /** What stands in a cycle gets a type that causes no further errors. */
  private static void invalidate(Obj object) {
    switch (object) {
      case Obj.TypeName name when name.isTyped() && name.type() instanceof Type.Named named -> {
        if (!named.isResolved()) {
          named.setUnderlying(Types.INVALID);
        }
      }
      case Obj.Func function ->
          function.setType(
              new Type.Signature(null, List.of(), Type.Tuple.EMPTY, Type.Tuple.EMPTY, false));
      case Obj.Const constant -> {
        constant.setType(Types.INVALID);
        constant.setValue(Constants.ZERO);
      }
      default -> object.setType(Types.INVALID);
    }
  }

  /** The innermost declaration that is being worked out, or null. */
  @Nullable Obj current() {
    return path.isEmpty() ? null : path.getLast();
  }
}
