package dev.tricolor.cli;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that somebody may have meant. */
final class Nearest {
  private Nearest() {}

  /** The word that differs in the fewest letters; empty if each differs in more than half. */
  static String of(String given, Collection<String> words) {
    return words.stream()
        .filter(word -> 2 * distance(given, word) <= Math.max(2, word.length()))
        .min(Comparator.comparingInt(word -> distance(given, word)))
        .orElse("");
  }

  /** How many letters have to be put in, taken out or changed. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j - 1], row[j]));
      }
    }
    return row[b.length()];
  }
}
