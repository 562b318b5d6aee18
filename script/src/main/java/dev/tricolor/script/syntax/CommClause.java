package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a select statement.
 *
 * @param pos the keyword {@code case} or {@code default}
 * @param communication a {@link Stmt.Send}, a {@link Stmt.ExprStmt} or {@link Stmt.Assign} with a
 *     receive operation on the right; null for {@code default}
 * @param body its statements
 * @param colon the colon
 */
public record CommClause(Pos pos, @Nullable Stmt communication, List<Stmt> body, Pos colon)
    implements Node {}
