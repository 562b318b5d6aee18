package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.SourceFile;

/** The parts of the parser, which call each other, around one stream of tokens. */
final class Grammar {
  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final boolean lazyBodies;
  final TokenCursor cursor;
  final TypeParser types;
  final MemberParser members;
  final ParameterParser parameters;
  final ExprParser expressions;
  final StmtParser statements;
  final HeaderParser headers;
  final DeclParser declarations;

  /**
   * Creates a parser that stands before the first token.
   *
   * @param lazyBodies whether bodies of functions are parsed when they are asked for
   */
  Grammar(SourceFile file, Diagnostics diagnostics, boolean lazyBodies) {
    this(file, diagnostics, new CharReader(file, diagnostics), lazyBodies);
  }

  private Grammar(SourceFile file, Diagnostics diagnostics, CharReader reader, boolean lazyBodies) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.lazyBodies = lazyBodies;
    cursor = new TokenCursor(file, diagnostics, reader);
    types = new TypeParser(this);
    members = new MemberParser(this);
    parameters = new ParameterParser(this);
    expressions = new ExprParser(this);
    statements = new StmtParser(this);
    headers = new HeaderParser(this);
    declarations = new DeclParser(this);
  }

  /** Goes past a declared function's body. */
  FunctionBody body() {
    if (!lazyBodies) {
      return FunctionBody.of(statements.functionBody());
    }
    CharReader.Mark start = cursor.skipBlock();
    return FunctionBody.later(
        () ->
            new Grammar(file, diagnostics, new CharReader(file, diagnostics, start), false)
                .statements.functionBody());
  }
}
