package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import org.jspecify.annotations.Nullable;

/**
 * What functions without a body do with their parameters: they keep them, unless {@code
 * //go:noescape} stands above, or one of the rules here holds.
 */
final class IntrinsicLeaks {
  private static final String NO_ESCAPE = "go:noescape";

  private IntrinsicLeaks() {}

  /** Where a pointer parameter's value goes; null: nowhere. */
  static @Nullable LeakSummary of(Function function, Local parameter) {
    LeakSummary leaks = new LeakSummary();
    String name = parameter.name();
    switch (function.packagePath() + "." + function.plainName()) {
      case "internal/rtype.copyValue" -> {
        if (!name.equals("from")) {
          return null;
        }
        leaks.toHeap(1);
      }
      case "internal/rtype.mapIterStart" -> {
        if (!name.equals("m")) {
          return null;
        }
        leaks.toHeap(0);
      }
      default -> {
        if (function.pragmas().contains(NO_ESCAPE) || isAtomicAddress(function, name)) {
          return null;
        }
        leaks.toHeap(0);
      }
    }
    return leaks;
  }

  private static boolean isAtomicAddress(Function function, String parameter) {
    return function.packagePath().equals("sync/atomic") && parameter.equals("addr");
  }
}
