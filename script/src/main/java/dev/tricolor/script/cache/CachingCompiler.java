package dev.tricolor.script.cache;

import dev.tricolor.core.sched.DeepThread;
import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.compile.GoCompiler;
import dev.tricolor.script.emit.FunctionTooLarge;
import dev.tricolor.script.load.LoadException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles a program, or takes it from the cache if it was compiled before. */
public final class CachingCompiler implements AutoCloseable {
  private final BuildCache cache;
  private final Path workingFolder;
  private final boolean verifiable;
  private final boolean checkedMemory;
  private @Nullable Thread storing;

  /**
   * Creates a compiler.
   *
   * @param workingFolder what relative file names are relative to
   * @param verifiable whether the JVM's verifier can check the classes
   * @param checkedMemory whether all compiled code checks its accesses to memory
   */
  public CachingCompiler(
      BuildCache cache, Path workingFolder, boolean verifiable, boolean checkedMemory) {
    this.cache = cache;
    this.workingFolder = workingFolder;
    this.verifiable = verifiable;
    this.checkedMemory = checkedMemory;
  }

  /**
   * Compiles a program. A new one is stored while the caller goes on.
   *
   * @param arguments files of the main package, or its folder
   */
  public Compilation compile(List<String> arguments) throws LoadException {
    String flags = (verifiable ? "verifiable " : "") + (checkedMemory ? "checked " : "");
    CacheKey key = CacheKey.of(cache.build(), flags, workingFolder, arguments);
    Compilation known = cache.find(key);
    if (known != null) {
      return known;
    }
    Compilation compiled =
        new GoCompiler(workingFolder, false, verifiable)
            .withCheckedMemory(checkedMemory)
            .compile(arguments);
    if (compiled instanceof Compilation.Success success && cache.takes(key, success)) {
      storing = begin(() -> store(key, success));
    }
    return compiled;
  }

  private static @Nullable Thread begin(Runnable work) {
    try {
      return DeepThread.begin("build cache", work);
    } catch (OutOfMemoryError noStack) {
      return null;
    }
  }

  private void store(CacheKey key, Compilation.Success compiled) {
    try {
      cache.store(key, compiled);
    } catch (FunctionTooLarge | OutOfMemoryError | StackOverflowError beyondTheCache) {
      // A run may never call that function, or need the memory: it goes on without the cache.
    }
  }

  /** Waits until a new program is stored. */
  @Override
  public void close() {
    if (storing != null) {
      DeepThread.join(storing);
    }
  }
}
