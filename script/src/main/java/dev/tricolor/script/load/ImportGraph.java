package dev.tricolor.script.load;

import dev.tricolor.script.source.Pos;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows imports from the main package on, depth first, and orders what it found. */
final class ImportGraph {
  /** Compiled code calls it, whether a program imports it or not. */
  private static final String RUNTIME = "runtime";

  private final Disk disk;
  private final PackageReader reader;
  private final LibraryIndex library;
  private final @Nullable ModuleFile module;
  private final Map<String, PackageReader.Parsed> found = new TreeMap<>();
  private final List<Step> route = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private boolean missingLibrary;

  /** A package on the way from the main package, and the file that imports it. */
  private record Step(String importPath, String label, String importedFrom) {}

  ImportGraph(Disk disk, PackageReader reader, LibraryIndex library, @Nullable ModuleFile module) {
    this.disk = disk;
    this.reader = reader;
    this.library = library;
    this.module = module;
  }

  /** Finds all packages that {@code main} needs. */
  void follow(PackageReader.Parsed main) throws LoadException {
    visit(main, "");
    if (library.contains(RUNTIME) && !found.containsKey(RUNTIME)) {
      visit(reader.library(library, RUNTIME), "");
    }
    if (missingLibrary) {
      problems.add("packages that are here: " + String.join(", ", userVisible(library.packages())));
    }
    if (!problems.isEmpty()) {
      throw LoadException.wrong(String.join("\n", problems));
    }
  }

  private void visit(PackageReader.Parsed current, String importedFrom) throws LoadException {
    found.put(current.importPath(), current);
    route.add(new Step(current.importPath(), current.label(), importedFrom));
    for (Map.Entry<String, Pos> line : current.imports().entrySet()) {
      String path = line.getKey();
      if (!path.equals("unsafe")) {
        follow(current, path, line.getValue());
      }
    }
    route.removeLast();
  }

  private void follow(PackageReader.Parsed importer, String path, Pos pos) throws LoadException {
    String file = PackageReader.fileName(pos);
    if (route.stream().anyMatch(step -> step.importPath().equals(path))) {
      throw LoadException.wrong(
          chain() + "\n\timports " + path + " from " + file + ": import cycle not allowed");
    }
    PackageReader.Parsed imported = found.get(path);
    boolean first = imported == null;
    if (first) {
      imported = read(path, pos);
    }
    if (imported == null) {
      return;
    }
    if (!ImportPath.mayImport(importer.importPath(), importer.library(), path)) {
      problem(chain() + "\n\t" + shown(pos) + ": use of internal package " + path + " not allowed");
    } else if (imported.name().equals("main")) {
      problem(shown(pos) + ": import \"" + path + "\" is a program, not an importable package");
    } else if (first) {
      visit(imported, file);
    }
  }

  /** Reads a package; null if it cannot be found, which then is noted as a problem. */
  private PackageReader.@Nullable Parsed read(String path, Pos pos) throws LoadException {
    String fault = ImportPath.fault(path);
    if (fault != null) {
      problem(shown(pos) + ": " + fault);
      return null;
    }
    if (library.contains(path)) {
      return reader.library(library, path);
    }
    Path folder = folder(path);
    if (folder == null) {
      problem(shown(pos) + ": " + absence(path));
      return null;
    }
    SourceFolder.Listing listing = SourceFolder.read(disk, folder);
    if (!listing.fault().isEmpty()) {
      problem(chain() + "\n\timports " + path + ": " + listing.fault());
      return null;
    }
    try {
      return reader.user(path, path, folder, listing.texts());
    } catch (LoadException e) {
      problem(shown(pos) + ": " + e.getMessage());
      return null;
    }
  }

  /** The folder of a package of the module or its vendor folder; null if there is none. */
  private @Nullable Path folder(String path) {
    if (module == null) {
      return null;
    }
    Path own = module.contains(path) ? module.folder(path) : module.root();
    Path vendored = module.root().resolve("vendor").resolve(path);
    if (module.contains(path) && disk.isFolder(own)) {
      return own;
    }
    return disk.isFolder(vendored) ? vendored : null;
  }

  private String absence(String path) {
    if (StandardPackages.contains(path)) {
      missingLibrary = true;
      return "package " + path + " of Go's standard library is not here yet";
    }
    if (!ImportPath.hasHost(path)) {
      missingLibrary = true;
      return "package " + path + " is not in std (" + LibraryIndex.ROOT + path + ")";
    }
    if (module == null) {
      return "no required module provides package "
          + path
          + ": go.mod file not found in current directory or any parent directory;"
          + " see 'go help modules'";
    }
    return "no required module provides package " + path + "; to add it:\n\tgo get " + path;
  }

  private static List<String> userVisible(List<String> paths) {
    return paths.stream().filter(path -> ImportPath.mayImport("", false, path)).toList();
  }

  private void problem(String message) {
    if (!problems.contains(message)) {
      problems.add(message);
    }
  }

  private String chain() {
    StringBuilder text = new StringBuilder("package " + route.getFirst().label());
    for (Step step : route.subList(1, route.size())) {
      text.append("\n\timports ").append(step.label()).append(" from ").append(step.importedFrom());
    }
    return text.toString();
  }

  private static String shown(Pos pos) {
    String text = pos.toString();
    return text.startsWith("./") ? text.substring(2) : text;
  }

  /**
   * All packages, each after its imports, otherwise by import path: Go's order of initialisation.
   */
  List<LoadedPackage> inOrder() {
    Map<String, List<String>> importers = new HashMap<>();
    Map<String, Set<String>> waiting = new HashMap<>();
    PriorityQueue<String> ready = new PriorityQueue<>();
    Set<String> early = new HashSet<>();
    addWithImports(RUNTIME, early);
    for (PackageReader.Parsed each : found.values()) {
      Set<String> imports = new HashSet<>(each.loaded().imports());
      if (found.containsKey(RUNTIME) && !early.contains(each.importPath())) {
        imports.add(RUNTIME);
      }
      waiting.put(each.importPath(), imports);
      if (imports.isEmpty()) {
        ready.add(each.importPath());
      }
      for (String path : imports) {
        importers.computeIfAbsent(path, _ -> new ArrayList<>()).add(each.importPath());
      }
    }
    List<LoadedPackage> order = new ArrayList<>();
    for (String path = ready.poll(); path != null; path = ready.poll()) {
      order.add(get(path).loaded());
      for (String importer : importers.getOrDefault(path, List.of())) {
        Set<String> rest = waiting.getOrDefault(importer, Set.of());
        rest.remove(path);
        if (rest.isEmpty()) {
          ready.add(importer);
        }
      }
    }
    return order;
  }

  private void addWithImports(String path, Set<String> all) {
    PackageReader.Parsed parsed = found.get(path);
    if (parsed != null && all.add(path)) {
      parsed.loaded().imports().forEach(each -> addWithImports(each, all));
    }
  }

  private PackageReader.Parsed get(String path) {
    PackageReader.Parsed parsed = found.get(path);
    if (parsed == null) {
      throw new AssertionError(path);
    }
    return parsed;
  }
}
