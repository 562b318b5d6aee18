package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Field;
import dev.tricolor.script.syntax.SourceUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an object of each package-level declaration, without looking at types and values. */
final class Collector {
  private final Checking checking;
  private final Scope packageScope;
  private final List<Scope> fileScopes = new ArrayList<>();
  private final Map<String, Declared> types = new LinkedHashMap<>();
  private final List<Declared> methods = new ArrayList<>();

  Collector(Checking checking) {
    this.checking = checking;
    this.packageScope = checking.pkg.scope();
  }

  void collect(List<SourceUnit> files) {
    for (SourceUnit file : files) {
      Scope fileScope = new Scope(packageScope);
      fileScopes.add(fileScope);
      ConstGroups groups = new ConstGroups();
      for (Decl decl : file.declarations()) {
        collect(decl, fileScope, groups);
      }
    }
    checking.imports.reportConflicts(fileScopes, packageScope);
    attachMethods();
  }

  private void collect(Decl decl, Scope fileScope, ConstGroups groups) {
    switch (decl) {
      case Decl.Import spec -> checking.imports.declare(spec, fileScope);
      case Decl.Const spec -> constants(spec, fileScope, groups.next(spec));
      case Decl.Var spec -> variables(spec, fileScope);
      case Decl.Type spec -> type(spec, fileScope);
      case Decl.Func spec -> function(spec, fileScope);
    }
  }

  private void constants(Decl.Const spec, Scope fileScope, ConstGroups.Line line) {
    for (int i = 0; i < spec.names().size(); i++) {
      Expr.Name name = spec.names().get(i);
      Obj.Const object = new Obj.Const(name.pos(), checking.pkg, name.value());
      add(name, Declared.constant(object, spec, fileScope, line, i));
    }
    checking.values.checkConstArity(spec, line);
  }

  private void variables(Decl.Var spec, Scope fileScope) {
    List<Obj.Var> objects = new ArrayList<>();
    for (Expr.Name name : spec.names()) {
      objects.add(new Obj.Var(name.pos(), checking.pkg, name.value(), null, Obj.VarKind.PACKAGE));
    }
    boolean together = spec.values().size() == 1 && objects.size() > 1;
    for (int i = 0; i < objects.size(); i++) {
      int index = together ? 0 : i;
      Expr value = index < spec.values().size() ? spec.values().get(index) : null;
      List<Obj.Var> group = together ? objects : List.of(objects.get(i));
      add(spec.names().get(i), Declared.variable(objects.get(i), spec, fileScope, value, group));
    }
    checking.values.checkVarArity(spec);
  }

  private void type(Decl.Type spec, Scope fileScope) {
    Obj.TypeName object =
        new Obj.TypeName(spec.name().pos(), checking.pkg, spec.name().value(), null);
    Declared declared = Declared.plain(object, spec, fileScope);
    types.putIfAbsent(object.name(), declared);
    add(spec.name(), declared);
    if (!spec.alias()) {
      checking.objects.announce(object, declared);
    }
  }

  private void function(Decl.Func spec, Scope fileScope) {
    Obj.Func object = new Obj.Func(spec.name().pos(), checking.pkg, spec.name().value(), null);
    Declared declared = Declared.plain(object, spec, fileScope);
    checking.result.functions.put(object, spec);
    if (spec.receiver() != null) {
      register(declared);
      if (!object.name().equals("_")) {
        checking.result.definitions.put(spec.name(), object);
      }
      methods.add(declared);
      return;
    }
    boolean startsProgram = isInit(spec) || (isMain(spec) && checking.pkg.name().equals("main"));
    if (startsProgram) {
      checkStart(spec);
    }
    if (isInit(spec)) {
      if (spec.body() == null) {
        checking.error(spec.name(), "func init must have a body");
      }
      checking.result.definitions.put(spec.name(), object);
      register(declared);
    } else {
      add(spec.name(), declared);
    }
  }

  private static boolean isInit(Decl.Func spec) {
    return spec.name().value().equals("init");
  }

  private static boolean isMain(Decl.Func spec) {
    return spec.name().value().equals("main");
  }

  private void checkStart(Decl.Func spec) {
    String name = spec.name().value();
    if (!spec.typeParameters().isEmpty()) {
      checking.error(
          spec.typeParameters().getFirst().pos(), "func " + name + " must have no type parameters");
    }
    if (!spec.type().parameters().isEmpty() || !spec.type().results().isEmpty()) {
      checking.error(
          spec.name().pos(), "func " + name + " must have no arguments and no return values");
    }
  }

  private void add(Expr.Name name, Declared declared) {
    register(declared);
    String text = name.value();
    boolean isFunction = declared.object instanceof Obj.Func;
    if (text.equals("init") && !isFunction) {
      checking.error(name.pos(), "cannot declare init - must be func");
      return;
    }
    if (text.equals("main") && checking.pkg.name().equals("main") && !isFunction) {
      checking.error(name.pos(), "cannot declare main - must be func");
      return;
    }
    checking.declare(packageScope, name, declared.object);
  }

  private void register(Declared declared) {
    checking.declarations.add(declared);
    checking.declared.put(declared.object, declared);
    declared.object.completion = () -> checking.objects.resolve(declared);
  }

  /** Methods belong to the type that their receiver names, perhaps through aliases. */
  private void attachMethods() {
    IdentityHashMap<Declared, List<Obj.Func>> byType = new IdentityHashMap<>();
    for (Declared method : methods) {
      Decl.Func spec = (Decl.Func) method.decl;
      Declared base = baseOf(spec.receiver());
      if (base == null || !(method.object instanceof Obj.Func function)) {
        continue;
      }
      List<Obj.Func> siblings = byType.computeIfAbsent(base, ignored -> new ArrayList<>());
      if (isNewMethod(function, base, siblings)) {
        siblings.add(function);
      }
    }
    byType.forEach(
        (base, functions) -> ((Type.Named) base.object.type()).setDeclaredMethods(functions));
  }

  /** Methods without a name, and second ones of a name, are left out. */
  private boolean isNewMethod(Obj.Func method, Declared base, List<Obj.Func> siblings) {
    if (method.name().equals("_")) {
      return false;
    }
    for (Obj.Func sibling : siblings) {
      if (sibling.name().equals(method.name())) {
        checking
            .repeatedMethods
            .computeIfAbsent(base.object, _ -> new ArrayList<>())
            .add(new Checking.Repeated(method, sibling));
        return false;
      }
    }
    return true;
  }

  private @Nullable Declared baseOf(@Nullable Field receiver) {
    Expr expr = receiver == null ? null : receiver.type();
    for (int steps = 0; expr != null && steps <= types.size(); steps++) {
      Expr.Name name = ReceiverChecker.baseName(expr);
      Declared found = name == null ? null : types.get(name.value());
      if (found == null || !(found.decl instanceof Decl.Type spec)) {
        return null;
      }
      if (!spec.alias()) {
        return packageScope.local(spec.name().value()) == found.object ? found : null;
      }
      expr = spec.type();
    }
    return null;
  }
}
