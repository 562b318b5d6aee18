package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.CheckedPackage;
import dev.tricolor.script.types.GoPackage;
import dev.tricolor.script.types.Obj;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Builds the tree of a program from its checked packages: whatever can be reached from main.main,
 * from the initialisers, and from the runtime.
 */
public final class ProgramBuilder {
  private final Reachable program;
  private final List<PackageInit> initialisers = new ArrayList<>();

  private ProgramBuilder(Reachable program) {
    this.program = program;
  }

  /**
   * Builds a program.
   *
   * @param packages all packages of the program, each behind those that it imports, main last
   * @param runtimeFunctions names of functions of package runtime that are needed in any case;
   *     those that it does not declare are passed over
   * @param library which packages are the library's: of those only the variables are initialised
   *     that the program mentions
   */
  public static Program build(
      List<CheckedPackage> packages,
      Collection<String> runtimeFunctions,
      Predicate<GoPackage> library) {
    ProgramBuilder builder = new ProgramBuilder(new Reachable(packages, library));
    return builder.build(inInitOrder(packages), runtimeFunctions);
  }

  private Program build(List<CheckedPackage> packages, Collection<String> runtimeFunctions) {
    for (CheckedPackage each : packages) {
      PackageInit init = new PackageInit(program, each);
      initialisers.add(init);
      program.globals().register(each.pkg(), init);
    }
    Function main = main();
    Map<String, Function> runtime = new TreeMap<>();
    for (String name : runtimeFunctions) {
      Function function = program.runtimeFunction(name);
      if (function != null) {
        runtime.put(name, function);
      }
    }
    for (PackageInit init : initialisers) {
      if (!program.isLibrary(init.pkg().pkg())) {
        program.later(init::requireAll);
      }
      init.requireInitFunctions();
    }
    program.drain();
    Function entry = entry(main);
    return new Program(
        List.copyOf(program.functions()),
        program.globals().all(),
        entry,
        runtime,
        program.dynamicTypes().tables());
  }

  private Function main() {
    GoPackage pkg = program.main().pkg();
    if (pkg.scope().local("main") instanceof Obj.Func main) {
      return program.function(main, List.of());
    }
    throw new IllegalArgumentException("no function main in package " + pkg.path());
  }

  private Function entry(Function main) {
    Pos pos = WrapperBuilder.GENERATED;
    Function entry =
        new Function(
            "runtime.main",
            "runtime",
            "main",
            pos,
            Function.Origin.ENTRY,
            Signatures.EMPTY,
            Set.of(),
            null);
    List<Statement> body = new ArrayList<>();
    initialisers.forEach(init -> body.addAll(init.finish(pos)));
    body.add(PackageInit.call(pos, main));
    entry.setBody(new Statement.Block(pos, body));
    program.add(entry, true);
    return entry;
  }

  /**
   * The order in which Go initialises packages: sorted by path, always the first of which all
   * imports are done. Everything depends on package runtime.
   */
  private static List<CheckedPackage> inInitOrder(List<CheckedPackage> packages) {
    List<CheckedPackage> waiting = new ArrayList<>(packages);
    waiting.sort(Comparator.comparing(each -> each.pkg().path()));
    Set<GoPackage> undone = new HashSet<>();
    Set<GoPackage> first = new HashSet<>();
    for (CheckedPackage each : packages) {
      undone.add(each.pkg());
      if (each.pkg().path().equals("runtime")) {
        addWithImports(each.pkg(), first);
      }
    }
    List<CheckedPackage> early =
        new ArrayList<>(waiting.stream().filter(each -> first.contains(each.pkg())).toList());
    waiting.removeAll(early);
    List<CheckedPackage> ordered = new ArrayList<>();
    takeAll(early, undone, ordered);
    takeAll(waiting, undone, ordered);
    return ordered;
  }

  private static void addWithImports(GoPackage pkg, Set<GoPackage> all) {
    if (all.add(pkg)) {
      pkg.imports().forEach(each -> addWithImports(each, all));
    }
  }

  private static void takeAll(
      List<CheckedPackage> waiting, Set<GoPackage> undone, List<CheckedPackage> ordered) {
    while (!waiting.isEmpty()) {
      CheckedPackage next = firstReady(waiting, undone);
      waiting.remove(next);
      undone.remove(next.pkg());
      ordered.add(next);
    }
  }

  private static CheckedPackage firstReady(List<CheckedPackage> waiting, Set<GoPackage> undone) {
    for (CheckedPackage each : waiting) {
      if (each.pkg().imports().stream().noneMatch(undone::contains)) {
        return each;
      }
    }
    throw new IllegalArgumentException("packages import each other");
  }
}
