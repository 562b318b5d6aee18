package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.source.SourceFile;
import java.util.List;

/**
 * One parsed file.
 *
 * @param pos the keyword {@code package}
 * @param file where it was read from
 * @param packageName the name in the package clause
 * @param declarations imports first, then the others in source order
 * @param pragmas {@code //go:build}, {@code //go:embed}, {@code //go:linkname}, {@code //go:debug}
 *     lines that belong to no function, without the slashes
 */
public record SourceUnit(
    Pos pos, SourceFile file, Expr.Name packageName, List<Decl> declarations, List<String> pragmas)
    implements Node {}
