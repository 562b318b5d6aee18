package dev.tricolor.script.tree;

import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.FunctionBody;
import dev.tricolor.script.types.CheckedPackage;
import dev.tricolor.script.types.GoPackage;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeKey;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declared functions that are reached: of a generic one, one for each list of arguments. */
final class FunctionTable {

  private record Key(Obj.Func origin, TypeKey typeArguments) {}

  private final Reachable program;
  private final Map<Key, Function> known = new HashMap<>();

  FunctionTable(Reachable program) {
    this.program = program;
  }

  /** The function for these type arguments, of a method those of its receiver. */
  Function get(Obj.Func function, List<Type> typeArguments) {
    Key key = new Key(function.origin(), TypeKey.of(typeArguments));
    Function existing = known.get(key);
    if (existing != null) {
      return existing;
    }
    CheckedPackage pkg = program.checked(packageOf(function));
    Decl.Func declaration =
        Objects.requireNonNull(pkg.declaration(function), () -> "no declaration of " + function);
    Function created =
        create(
            pkg, function.origin(), declaration, FunctionNames.declared(function), typeArguments);
    known.put(key, created);
    return created;
  }

  /** The init function that has this place among its package's, from 0; it is reached once. */
  Function init(CheckedPackage pkg, Decl.Func declaration, int place) {
    Obj.Func function = new Obj.Func(declaration.pos(), pkg.pkg(), "init", Signatures.EMPTY);
    return create(pkg, function, declaration, "init." + place, List.of());
  }

  private static GoPackage packageOf(Obj.Func function) {
    return Objects.requireNonNull(function.pkg(), function::name);
  }

  private Function create(
      CheckedPackage pkg,
      Obj.Func origin,
      Decl.Func declaration,
      String plainName,
      List<Type> typeArguments) {
    TypeEnvironment types = TypeEnvironment.of(typeParameters(origin), typeArguments);
    Type.Signature signature = Signatures.plain((Type.Signature) types.apply(origin.type()));
    String path = pkg.pkg().path();
    Function created =
        new Function(
            path + "." + plainName,
            path,
            plainName,
            declaration.pos(),
            Function.Origin.DECLARED,
            signature,
            Set.copyOf(declaration.pragmas()),
            null);
    program.add(created, program.isLibrary(pkg.pkg()));
    Type receiver = receiverType(origin);
    program.later(
        () -> {
          pkg.requireBody(declaration);
          FunctionBody body = declaration.body();
          FunctionBuilder.of(program, pkg, types, created)
              .buildDeclared(
                  declaration.receiver(),
                  receiver == null ? null : types.apply(receiver),
                  declaration.type(),
                  body == null ? null : body.block());
        });
    return created;
  }

  private static @Nullable Type receiverType(Obj.Func function) {
    Obj.Var receiver = function.signature().receiver();
    return receiver == null ? null : receiver.type();
  }

  /** A function's own type parameters, or those by which a method names its receiver's. */
  private static List<Type.TypeParam> typeParameters(Obj.Func function) {
    Type receiver = receiverType(function);
    if (receiver == null) {
      return function.signature().typeParameters();
    }
    Type base = Types.unalias(receiver);
    Type.Named named = Types.asNamed(base instanceof Type.Pointer(Type target) ? target : base);
    List<Type.TypeParam> parameters = new ArrayList<>();
    if (named != null) {
      named.typeArguments().forEach(each -> parameters.add((Type.TypeParam) Types.unalias(each)));
    }
    return parameters;
  }
}
