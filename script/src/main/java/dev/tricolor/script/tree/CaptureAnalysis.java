package dev.tricolor.script.tree;

import dev.tricolor.script.types.Sizes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which variables the literals of one declared function capture, and how. It is told of
 * declarations, mentions and assignments in the order in which they stand, and decides at the end.
 *
 * <p>A variable is captured by value if it has at most 128 bytes, its address is never taken and it
 * is not assigned to once it is captured; assignments at a deeper loop depth than the declaration
 * count even before, since the loop may come round.
 */
final class CaptureAnalysis {
  private static final long BY_VALUE_LIMIT_BYTES = 128;

  private final Map<Local, Integer> depths = new HashMap<>();
  private final Set<Local> mentioned = new HashSet<>();
  private final Set<Local> captured = new HashSet<>();
  private final Set<Local> unstable = new HashSet<>();
  private final Map<Function, Set<Local>> mentions = new LinkedHashMap<>();
  private final Set<Local> postVariables = new HashSet<>();
  private final List<Runnable> afterwards = new ArrayList<>();

  void declared(Local local, int loopDepth) {
    depths.put(local, loopDepth);
  }

  /** {@code local} is read, written or addressed in the function that {@code from} builds. */
  void mentioned(Local local, FunctionBuilder from) {
    mentioned.add(local);
    if (local.owner() == from.function()) {
      return;
    }
    captured.add(local);
    if (postVariables.contains(local)) {
      unstable.add(local);
    }
    FunctionBuilder level = from;
    while (level != null && level.function() != local.owner()) {
      mentions.computeIfAbsent(level.function(), _ -> new LinkedHashSet<>()).add(local);
      level = level.outer();
    }
  }

  boolean isMentioned(Local local) {
    return mentioned.contains(local);
  }

  /** {@code local}, or a part of it, is assigned to after its declaration. */
  void assigned(Local local, FunctionBuilder from) {
    local.markReassigned();
    boolean own = local.owner() == from.function();
    if (own && postVariables.contains(local)) {
      return;
    }
    if (!own || captured.contains(local) || depths.getOrDefault(local, 1) != from.loopDepth()) {
      unstable.add(local);
    }
  }

  /** {@code local} is a named result and some return statement sets it. */
  void returned(Local local) {
    local.markReassigned();
    unstable.add(local);
  }

  /**
   * From here on to {@link #leavePost} the post statement of a loop is built: it works on the copy
   * for the next iteration, which no closure of the body has seen.
   */
  void enterPost(List<Local> variables) {
    postVariables.addAll(variables);
  }

  void leavePost(List<Local> variables) {
    variables.forEach(postVariables::remove);
  }

  /** Has {@code action} run when everything is decided. */
  void afterwards(Runnable action) {
    afterwards.add(action);
  }

  /** Decides, and fills in the captures of all literals. */
  void finish() {
    mentions.forEach(
        (literal, locals) -> {
          for (Local local : locals) {
            boolean byReference = isByReference(local);
            if (byReference) {
              local.markCapturedByReference();
            }
            literal.captures().add(new Function.Capture(local, byReference));
          }
        });
    afterwards.forEach(Runnable::run);
  }

  private boolean isByReference(Local local) {
    return local.addressTaken()
        || unstable.contains(local)
        || Sizes.sizeOf(local.type()) > BY_VALUE_LIMIT_BYTES;
  }
}
