package dev.tricolor.script.tree;

import dev.tricolor.script.load.LibraryIndex;
import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.SourceFile;
import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Parser;
import dev.tricolor.script.syntax.SourceUnit;
import dev.tricolor.script.types.CheckedPackage;
import dev.tricolor.script.types.Checker;
import dev.tricolor.script.types.GoPackage;
import dev.tricolor.script.types.Universe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses, checks and builds programs of one file, with a library. */
final class Trees {
  private static final Set<String> RUNTIME_FUNCTIONS = Set.of("panicwrap", "panicRangeState");

  private final LibraryIndex library;
  private final Map<String, CheckedPackage> packages = new LinkedHashMap<>();

  Trees(LibraryIndex library) {
    this.library = library;
  }

  /** The program; null if the parser or the checker refuses it. */
  @Nullable Program build(SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    SourceUnit unit = Parser.parse(file, diagnostics);
    if (!diagnostics.isEmpty()) {
      return null;
    }
    importAll(unit);
    CheckedPackage main =
        Checker.check("main", List.of(unit), this::find, diagnostics, Checker.Options.PROGRAM);
    if (!diagnostics.isEmpty() || main.pkg().scope().local("main") == null) {
      return null;
    }
    find("runtime");
    Set<GoPackage> needed = new HashSet<>();
    reach(main.pkg(), needed);
    packages.values().stream()
        .filter(each -> each.pkg().path().equals("runtime"))
        .forEach(each -> reach(each.pkg(), needed));
    List<CheckedPackage> all = new ArrayList<>();
    packages.values().stream().filter(each -> needed.contains(each.pkg())).forEach(all::add);
    all.add(main);
    return ProgramBuilder.build(all, RUNTIME_FUNCTIONS, pkg -> !pkg.equals(main.pkg()));
  }

  private static void reach(GoPackage pkg, Set<GoPackage> reached) {
    if (reached.add(pkg)) {
      pkg.imports().forEach(each -> reach(each, reached));
    }
  }

  private void importAll(SourceUnit unit) {
    for (Decl declaration : unit.declarations()) {
      if (declaration instanceof Decl.Import spec) {
        String text = spec.path().text();
        find(text.substring(1, text.length() - 1));
      }
    }
  }

  private @Nullable GoPackage find(String path) {
    if (path.equals("unsafe")) {
      return Universe.UNSAFE;
    }
    CheckedPackage known = packages.get(path);
    if (known != null || !library.contains(path)) {
      return known == null ? null : known.pkg();
    }
    Diagnostics diagnostics = new Diagnostics();
    List<SourceUnit> units = new ArrayList<>();
    for (String name : library.files(path)) {
      String shown = path + "/" + name;
      units.add(Parser.parse(new SourceFile(shown, shown, library.text(path, name)), diagnostics));
    }
    units.forEach(this::importAll);
    CheckedPackage checked =
        Checker.check(path, units, this::find, diagnostics, Checker.Options.LIBRARY);
    packages.put(path, checked);
    return checked.pkg();
  }
}
