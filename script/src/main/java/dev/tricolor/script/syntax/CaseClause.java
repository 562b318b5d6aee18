package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.List;

/**
 * A clause of a switch or type switch.
 *
 * @param pos the keyword {@code case} or {@code default}
 * @param values expressions or types; empty for {@code default}
 * @param isDefault whether it is {@code default}
 * @param body its statements
 * @param colon the colon
 */
public record CaseClause(Pos pos, List<Expr> values, boolean isDefault, List<Stmt> body, Pos colon)
    implements Node {}
