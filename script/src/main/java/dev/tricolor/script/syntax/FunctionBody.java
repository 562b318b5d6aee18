package dev.tricolor.script.syntax;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A function's body, parsed at the latest when it is first asked for. */
public final class FunctionBody {
  private @Nullable Supplier<Stmt.Block> parser;
  private Stmt.@Nullable Block block;

  private FunctionBody(@Nullable Supplier<Stmt.Block> parser, Stmt.@Nullable Block block) {
    this.parser = parser;
    this.block = block;
  }

  static FunctionBody of(Stmt.Block block) {
    return new FunctionBody(null, block);
  }

  /** A body that is parsed when it is asked for. */
  static FunctionBody later(Supplier<Stmt.Block> parser) {
    return new FunctionBody(parser, null);
  }

  /** The statements. */
  public Stmt.Block block() {
    if (parser != null) {
      block = parser.get();
      parser = null;
    }
    if (block == null) {
      throw new AssertionError("a body without statements");
    }
    return block;
  }
}
