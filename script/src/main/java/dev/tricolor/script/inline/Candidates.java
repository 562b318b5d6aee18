package dev.tricolor.script.inline;

import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What it costs to inline functions; each is looked at once. */
final class Candidates {

  /** Packages whose functions without a body are a few machine instructions. */
  private static final Set<String> INTRINSIC_PACKAGES =
      Set.of("math", "math/bits", "sync/atomic", "internal/runtime/atomic");

  private static final Set<String> FORBIDDING = Set.of("go:noinline", "go:uintptrescapes");

  private final Map<Function, Integer> costs = new HashMap<>();
  private final Map<Function, BodyFacts> facts = new HashMap<>();

  /** Whether calls of the function are replaced by its body in some callers. */
  boolean isInlined(Function callee) {
    return callee.body() != null && costOf(callee) <= Budget.USUAL.ofFunction();
  }

  /** What callees may cost in a caller with this body. */
  static Budget budgetIn(Function caller, Statement.Block body, LoopPolicy loops) {
    Budget budget =
        InlineCost.of(body, Budget.BIG_CALLER_NODES, _ -> 0) == InlineCost.NEVER
            ? Budget.IN_BIG_CALLER
            : Budget.USUAL;
    return loops == LoopPolicy.CALLED_FROM_MAIN && isCalledByRuntime(caller)
        ? budget.withoutLoops()
        : budget;
  }

  /** The cost of a function; {@link InlineCost#NEVER} if it is not inlined anywhere. */
  int costOf(Function function) {
    Integer known = costs.get(function);
    if (known != null) {
      return known;
    }
    // Whoever asks again on the way has come round in a circle.
    costs.put(function, InlineCost.NEVER);
    int cost = decide(function);
    costs.put(function, cost);
    return cost;
  }

  private int decide(Function function) {
    Statement.Block body = function.body();
    if (body == null || function.pragmas().stream().anyMatch(FORBIDDING::contains)) {
      return InlineCost.NEVER;
    }
    return switch (function.origin()) {
      case DECLARED ->
          isCalledByRuntime(function)
              ? InlineCost.NEVER
              : InlineCost.of(body, Budget.USUAL.ofFunction(), this::costAsCallee);
      case LITERAL, RANGE_BODY ->
          InlineCost.of(body, Budget.ONLY_CALL_OF_LITERAL, this::costAsCallee);
      case GO_WRAPPER, DEFER_WRAPPER, METHOD_WRAPPER, METHOD_VALUE, PACKAGE_INIT, ENTRY ->
          InlineCost.NEVER;
    };
  }

  private int costAsCallee(Function function) {
    boolean isIntrinsic =
        function.body() == null && INTRINSIC_PACKAGES.contains(function.packagePath());
    return isIntrinsic ? 0 : costOf(function);
  }

  private static boolean isCalledByRuntime(Function function) {
    return function.plainName().startsWith("init.") || function.name().equals("main.main");
  }

  /** How a function's body uses its variables. */
  BodyFacts facts(Function function) {
    return facts.computeIfAbsent(function, BodyFacts::of);
  }
}
