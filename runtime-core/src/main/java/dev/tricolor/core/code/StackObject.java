package dev.tricolor.core.code;

import java.util.List;

/**
 * A variable in the memory of a frame that holds pointers and may be pointed to: Go's stack object.
 *
 * @param firstWord its first word, counted from the frame's lowest byte
 * @param words its size in words
 * @param pointerWords the words that hold pointers, counted from the frame's lowest byte, ascending
 */
public record StackObject(int firstWord, int words, List<Integer> pointerWords) {

  /** Whether a word of the frame lies in it. */
  public boolean contains(int word) {
    return word >= firstWord && word < firstWord + words;
  }
}
