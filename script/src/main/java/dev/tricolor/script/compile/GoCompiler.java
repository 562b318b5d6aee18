package dev.tricolor.script.compile;

import dev.tricolor.core.sched.DeepThread;
import dev.tricolor.script.emit.Emission;
import dev.tricolor.script.emit.FunctionTooLarge;
import dev.tricolor.script.emit.ProgramEmitter;
import dev.tricolor.script.escape.EscapeAnalysis;
import dev.tricolor.script.inline.Inlining;
import dev.tricolor.script.inline.LoopPolicy;
import dev.tricolor.script.load.LibraryIndex;
import dev.tricolor.script.load.LoadException;
import dev.tricolor.script.load.LoadedPackage;
import dev.tricolor.script.load.PackageLoader;
import dev.tricolor.script.load.Program;
import dev.tricolor.script.lower.ProgramLowering;
import dev.tricolor.script.lower.RuntimeFunctions;
import dev.tricolor.script.tree.ProgramBuilder;
import dev.tricolor.script.types.CheckedPackage;
import dev.tricolor.script.types.Checker;
import dev.tricolor.script.types.GoPackage;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.RuntimeNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Compiles Go programs. */
public final class GoCompiler {
  private final PackageLoader loader;
  private final boolean allErrors;
  private final boolean verifiable;
  private boolean checkedMemory;

  /**
   * Creates a compiler.
   *
   * @param workingFolder what relative file names are relative to
   * @param allErrors whether to report all errors instead of the first ten
   * @param verifiable whether the JVM's verifier can check the classes
   */
  public GoCompiler(Path workingFolder, boolean allErrors, boolean verifiable) {
    this.loader = new PackageLoader(workingFolder, LibraryIndex.embedded());
    this.allErrors = allErrors;
    this.verifiable = verifiable;
  }

  /** Makes all compiled code check its accesses to memory, not only packages with unsafe. */
  public GoCompiler withCheckedMemory(boolean checked) {
    checkedMemory = checked;
    return this;
  }

  /** A program whose packages are checked, or the report of what is wrong. */
  private record Checked(
      List<CheckedPackage> packages,
      Set<GoPackage> library,
      Set<String> unsafe,
      List<String> report) {}

  /**
   * Checks a program without compiling it.
   *
   * @param arguments files of a package, or its folder
   * @return the report; empty if nothing is wrong
   */
  public List<String> check(List<String> arguments) throws LoadException {
    return onDeepStack(() -> check(loader.load(arguments)).report());
  }

  /**
   * Compiles a program.
   *
   * @param arguments files of the main package, or its folder
   */
  public Compilation compile(List<String> arguments) throws LoadException {
    return onDeepStack(() -> compileHere(arguments));
  }

  private Compilation compileHere(List<String> arguments) throws LoadException {
    Program loaded = loader.load(arguments);
    loaded.requireMain();
    Checked checked = check(loaded);
    if (!checked.report().isEmpty()) {
      return new Compilation.Failure(checked.report());
    }
    if (!(checked.packages().getLast().pkg().scope().local("main") instanceof Obj.Func)) {
      return new Compilation.Failure(
          List.of(
              "# " + loaded.main().path(),
              "runtime.main_main·f: function main is undeclared in the main package"));
    }
    try {
      Emission emission = emit(checked);
      return new Compilation.Success(emission.program(), emission.classes(), loaded.facts());
    } catch (FunctionTooLarge tooLarge) {
      return new Compilation.Failure(
          List.of("# " + loaded.main().path(), String.valueOf(tooLarge.getMessage())));
    }
  }

  /** Something that may find that a program cannot be loaded. */
  private interface Work<T> {
    T get() throws LoadException;
  }

  /** All of the compiler recurses along the program's tree, which may be deep. */
  private static <T> T onDeepStack(Work<T> work) throws LoadException {
    AtomicReference<@Nullable LoadException> failure = new AtomicReference<>();
    Optional<T> result =
        DeepThread.call(
            "compiler",
            () -> {
              try {
                return Optional.of(work.get());
              } catch (LoadException e) {
                failure.set(e);
                return Optional.empty();
              }
            });
    LoadException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
    return result.orElseThrow();
  }

  private Emission emit(Checked checked) {
    var tree =
        Inlining.of(
            ProgramBuilder.build(
                checked.packages(), RuntimeFunctions.NAMES, checked.library()::contains),
            LoopPolicy.CALLED_FROM_MAIN,
            function -> false);
    var lowered =
        new ProgramLowering(tree, EscapeAnalysis.of(tree), RuntimeNames.of(checked.packages()))
            .lower();
    return new ProgramEmitter(verifiable, path -> checkedMemory || checked.unsafe().contains(path))
        .emit(lowered, !checked.unsafe().isEmpty());
  }

  private Checked check(Program loaded) {
    Map<String, GoPackage> byPath = new HashMap<>();
    List<CheckedPackage> packages = new ArrayList<>();
    Set<GoPackage> library = new HashSet<>();
    Set<String> unsafe = new HashSet<>();
    List<String> report = new ArrayList<>();
    for (LoadedPackage each : loaded.packages()) {
      if (each.diagnostics().isEmpty()) {
        CheckedPackage checked = check(each, byPath);
        packages.add(checked);
        byPath.put(each.path(), checked.pkg());
        if (each.library()) {
          library.add(checked.pkg());
        } else if (each.importsUnsafe()) {
          unsafe.add(checked.pkg().path());
        }
      }
      if (!each.diagnostics().isEmpty()) {
        report.add("# " + each.path());
        report.addAll(each.diagnostics().report(allErrors));
        break;
      }
    }
    return new Checked(packages, library, unsafe, report);
  }

  private static CheckedPackage check(LoadedPackage loaded, Map<String, GoPackage> byPath) {
    boolean isMain = loaded.name().equals("main");
    return Checker.check(
        isMain ? "main" : loaded.path(),
        loaded.units(),
        byPath::get,
        loaded.diagnostics(),
        loaded.library() ? Checker.Options.LIBRARY : Checker.Options.PROGRAM);
  }
}
