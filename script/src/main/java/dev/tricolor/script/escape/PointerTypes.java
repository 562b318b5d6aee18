package dev.tricolor.script.escape;

import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import java.util.IdentityHashMap;

/** Tells which types hold pointers; it remembers the answers for structs. */
final class PointerTypes {
  private final IdentityHashMap<Type.Struct, Boolean> structs = new IdentityHashMap<>();

  /** Whether values of the type contain pointers. */
  boolean contains(Type type) {
    return switch (type.underlying()) {
      case Type.Basic basic ->
          basic.kind() == BasicKind.STRING
              || basic.kind() == BasicKind.UNSAFE_POINTER
              || basic.kind().isUntyped();
      case Type.Array array -> array.length() > 0 && contains(array.element());
      case Type.Struct struct -> contains(struct);
      default -> true;
    };
  }

  private boolean contains(Type.Struct struct) {
    Boolean known = structs.get(struct);
    if (known == null) {
      known = search(struct);
      structs.put(struct, known);
    }
    return known;
  }

  private boolean search(Type.Struct struct) {
    for (Obj.Var field : struct.fields()) {
      if (contains(field.type())) {
        return true;
      }
    }
    return false;
  }
}
