package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.SourceUnit;
import dev.tricolor.script.types.CheckedPackage;
import dev.tricolor.script.types.Obj;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the initialiser of one package. Of a library package only the variables that are mentioned
 * are initialised; what is pure data becomes a variable's static value and needs no code.
 */
final class PackageInit {
  private final CheckedPackage pkg;
  private final Reachable program;
  private final Function function;
  private final FunctionBuilder builder;
  private final List<CheckedPackage.Initializer> initializers;
  private final List<@Nullable List<Statement>> code = new ArrayList<>();
  private final Map<Obj.Var, Integer> places = new HashMap<>();
  private final List<Function> initFunctions = new ArrayList<>();

  PackageInit(Reachable program, CheckedPackage pkg) {
    this.pkg = pkg;
    this.program = program;
    this.initializers = pkg.initializers();
    String path = pkg.pkg().path();
    this.function =
        new Function(
            path + ".init",
            path,
            "init",
            pkg.files().isEmpty() ? WrapperBuilder.GENERATED : pkg.files().getFirst().pos(),
            Function.Origin.PACKAGE_INIT,
            Signatures.EMPTY,
            Set.of(),
            null);
    if (program.isLibrary(pkg.pkg())) {
      function.markLibrary();
    }
    this.builder = FunctionBuilder.of(program, pkg, TypeEnvironment.EMPTY, function);
    for (int i = 0; i < initializers.size(); i++) {
      code.add(null);
      for (Obj.Var variable : initializers.get(i).left()) {
        places.put(variable, i);
      }
    }
  }

  CheckedPackage pkg() {
    return pkg;
  }

  /** Builds the initialiser of a variable, if it has one. */
  void require(Obj.Var variable) {
    Integer place = places.get(variable);
    if (place != null) {
      require(place);
    }
  }

  /** Builds all initialisers. */
  void requireAll() {
    for (int i = 0; i < initializers.size(); i++) {
      require(i);
    }
  }

  private void require(int place) {
    if (code.get(place) == null) {
      List<Statement> statements = new ArrayList<>();
      code.set(place, statements);
      build(initializers.get(place), statements);
    }
  }

  /** Reaches the package's init functions. */
  void requireInitFunctions() {
    for (SourceUnit file : pkg.files()) {
      for (Decl declaration : file.declarations()) {
        if (FunctionNames.isInit(declaration) && declaration instanceof Decl.Func init) {
          initFunctions.add(program.declared().init(pkg, init, initFunctions.size()));
        }
      }
    }
  }

  private void build(CheckedPackage.Initializer initializer, List<Statement> out) {
    Pos pos = initializer.right().start();
    AssignmentBuilder assignments = builder.statements().assignments();
    if (initializer.left().size() != 1) {
      List<@Nullable Expression> targets = new ArrayList<>();
      initializer.left().forEach(variable -> targets.add(place(variable)));
      Expression tuple = builder.expressions().tuple(initializer.right());
      assignments.assignTuple(pos, targets, tuple, out);
      return;
    }
    Obj.Var variable = initializer.left().getFirst();
    Expression value = builder.expressions().valueAs(initializer.right(), variable.type());
    if (StaticData.is(value)) {
      if (!isBlank(variable)) {
        program.global(variable).setStaticValue(value);
      }
      return;
    }
    Expression place = place(variable);
    Expression target = place == null ? new Expression.Blank(pos, variable.type()) : place;
    out.add(new Statement.Assign(target.pos(), target, value));
  }

  private static boolean isBlank(Obj.Var variable) {
    return variable.name().equals("_");
  }

  private @Nullable Expression place(Obj.Var variable) {
    if (isBlank(variable)) {
      return null;
    }
    Global global = program.global(variable);
    return new Expression.GlobalRef(global.pos(), global);
  }

  /** Calls of what has to run, in order; to be asked when all work is done. */
  List<Statement> finish(Pos pos) {
    builder.captures().finish();
    List<Statement> body = new ArrayList<>();
    for (List<Statement> statements : code) {
      if (statements != null) {
        body.addAll(statements);
      }
    }
    List<Statement> calls = new ArrayList<>();
    if (!body.isEmpty()) {
      function.setBody(new Statement.Block(function.pos(), body));
      program.add(function, program.isLibrary(pkg.pkg()));
      calls.add(call(pos, function));
    }
    initFunctions.forEach(init -> calls.add(call(pos, init)));
    return calls;
  }

  /** A call of a function without parameters. */
  static Statement call(Pos pos, Function called) {
    Callee callee = new Callee.Known(called, List.of(), called.signature());
    return new Statement.Evaluate(pos, callee.call(pos, List.of()));
  }
}
