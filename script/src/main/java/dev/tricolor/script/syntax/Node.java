package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;

/** A node of the syntax tree. Nodes are told apart by identity, never by their contents. */
public sealed interface Node permits Expr, Stmt, Decl, Field, CaseClause, CommClause, SourceUnit {

  /** The position that gc reports for this node. */
  Pos pos();
}
