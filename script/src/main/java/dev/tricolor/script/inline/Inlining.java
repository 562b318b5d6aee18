package dev.tricolor.script.inline;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Global;
import dev.tricolor.script.tree.Program;
import dev.tricolor.script.tree.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Inlines calls in a whole program, and drops the functions that are then not mentioned. */
public final class Inlining {
  private final Program program;
  private final LoopPolicy loops;
  private final Candidates candidates = new Candidates();
  private final LiteralNames names;
  private final Set<Function> reached = new LinkedHashSet<>();
  private final Deque<Function> work = new ArrayDeque<>();
  private final Map<Function, Statement.Block> finished = new HashMap<>();

  private Inlining(Program program, LoopPolicy loops) {
    this.program = program;
    this.loops = loops;
    this.names = new LiteralNames(program.functions());
  }

  /**
   * The program with calls inlined; the bodies of its functions change.
   *
   * @param kept functions that stay even if nothing mentions them
   */
  public static Program of(Program program, LoopPolicy loops, Predicate<Function> kept) {
    Inlining inlining = new Inlining(program, loops);
    inlining.reachRoots();
    program.functions().stream().filter(kept).forEach(inlining::reach);
    inlining.drain();
    inlining.finished.forEach(Function::setBody);
    return new Program(
        inlining.functions(),
        program.globals(),
        program.entry(),
        program.runtimeFunctions(),
        program.interfaceMethods());
  }

  Candidates candidates() {
    return candidates;
  }

  /** What the name of a literal's copy ends with, in a function that gets one more. */
  String nextLiteral(Function target, Function literal) {
    return names.next(target, literal);
  }

  /** Takes note of a function in whose body everything is inlined. */
  void finish(Function function) {
    finished.put(function, Objects.requireNonNull(function.body()));
  }

  private void reachRoots() {
    reach(program.entry());
    program.runtimeFunctions().values().forEach(this::reach);
    program.interfaceMethods().forEach(table -> table.methods().values().forEach(this::reach));
    for (Global global : program.globals()) {
      Expression value = global.staticValue();
      if (value != null) {
        Mentions.in(value, this::reach);
      }
    }
  }

  private void reach(Function function) {
    if (reached.add(function)) {
      work.add(function);
    }
  }

  private void drain() {
    while (!work.isEmpty()) {
      Function next = work.removeFirst();
      Statement.Block body = next.body();
      if (body == null) {
        continue;
      }
      if (!finished.containsKey(next) && isWorthwhile(body)) {
        body = BodyCopy.inlineIn(next, this, Candidates.budgetIn(next, body, loops));
        finished.put(next, body);
      }
      Mentions.in(body, this::reach);
    }
  }

  /** Whether there is something to inline: most bodies are left as they are. */
  private boolean isWorthwhile(Statement.Block body) {
    return Mentions.anyCalled(body, candidates::isInlined);
  }

  /** In the order in which they were, then the copies of literals. */
  private List<Function> functions() {
    List<Function> functions = new ArrayList<>();
    Set<Function> copies = new LinkedHashSet<>(reached);
    for (Function function : program.functions()) {
      if (copies.remove(function)) {
        functions.add(function);
      }
    }
    functions.addAll(copies);
    return functions;
  }
}
