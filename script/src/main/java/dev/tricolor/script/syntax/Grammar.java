package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.SourceFile;

/** The parts of the parser, which call each other, around one stream of tokens. */
final class Grammar {
  final TokenCursor cursor;
  final TypeParser types;
  final MemberParser members;
  final ParameterParser parameters;
  final ExprParser expressions;
  final StmtParser statements;
  final HeaderParser headers;
  final DeclParser declarations;

  Grammar(SourceFile file, Diagnostics diagnostics) {
    cursor = new TokenCursor(file, diagnostics);
    types = new TypeParser(this);
    members = new MemberParser(this);
    parameters = new ParameterParser(this);
    expressions = new ExprParser(this);
    statements = new StmtParser(this);
    headers = new HeaderParser(this);
    declarations = new DeclParser(this);
  }
}
