package dev.tricolor.script.source;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file the file
 * @param line line number, from 1
 * @param column column in bytes, from 1; a tab counts one
 */
public record Pos(SourceFile file, int line, int column) implements Comparable<Pos> {

  /** gc does not print columns from this one on. */
  public static final int COLUMN_LIMIT = 255;

  private static final Comparator<Pos> ORDER =
      Comparator.comparing((Pos pos) -> pos.file.path())
          .thenComparingInt(Pos::line)
          .thenComparingInt(Pos::column);

  @Override
  public int compareTo(Pos other) {
    return ORDER.compare(this, other);
  }

  /** {@code path:line:column}, without the column where gc leaves it out. */
  @Override
  public String toString() {
    String where = file.path() + ":" + line;
    return column < COLUMN_LIMIT ? where + ":" + column : where;
  }
}
