package dev.tricolor.script.types;

import java.util.List;

/**
 * What a selector {@code x.f} that is not a qualified identifier selects.
 *
 * @param kind field, method value or call, or method expression
 * @param receiver the type of {@code x}
 * @param object the field ({@link Obj.Var}) or method ({@link Obj.Func}, substituted for instances)
 * @param path field indices from {@code x} to the embedded value that has the field or method; for
 *     a field the last index is the field's own; for methods it ends before the method. Empty:
 *     found directly. Pointers on the way are dereferenced implicitly
 * @param indirect whether a pointer was passed on the way, the receiver itself included
 */
public record Selection(
    Kind kind, Type receiver, Obj object, List<Integer> path, boolean indirect) {

  /** What is selected. */
  public enum Kind {
    FIELD,
    METHOD,
    METHOD_EXPRESSION
  }
}
