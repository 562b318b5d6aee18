package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import java.util.List;

/** A value on its way from where it was computed to where it goes. */
sealed interface Value {

  /** Scalars, in the order of the type's shape. */
  record Parts(List<Code> codes) implements Value {
    @Override
    public Code only() {
      if (codes.size() != 1) {
        throw new AssertionError("not one scalar: " + codes);
      }
      return codes.getFirst();
    }

    Code at(int index) {
      return codes.get(index);
    }
  }

  /** Memory that holds the value now; it is copied before anything can change it. */
  record InMemory(Code address) implements Value {}

  /** The zero value of a type that stays in memory. */
  record Zero() implements Value {}

  static Parts of(Code... codes) {
    return new Parts(List.of(codes));
  }

  /** The scalars of a value that is held in scalars. */
  default Parts parts() {
    return (Parts) this;
  }

  /** The one scalar of such a value. */
  default Code only() {
    return parts().only();
  }
}
