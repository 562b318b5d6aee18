package dev.tricolor.script.lower;

import dev.tricolor.script.tree.Function;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * The closure object of a function: its id, then the captures.
 *
 * @param type a struct type of that layout
 * @param offsets byte offset of each capture
 */
record ClosureLayout(Type.Struct type, long[] offsets) {

  static ClosureLayout of(Function function) {
    List<Obj.Var> fields = new ArrayList<>();
    fields.add(field("F", Types.UINTPTR));
    for (Function.Capture capture : function.captures()) {
      Type type = capture.variable().type();
      fields.add(field("X" + fields.size(), capture.byReference() ? new Type.Pointer(type) : type));
    }
    Type.Struct struct = new Type.Struct(fields, fields.stream().map(_ -> "").toList());
    long[] all = Shapes.offsets(struct);
    long[] offsets = new long[all.length - 1];
    System.arraycopy(all, 1, offsets, 0, offsets.length);
    return new ClosureLayout(struct, offsets);
  }

  private static Obj.Var field(String name, Type type) {
    return new Obj.Var(null, null, name, type, Obj.VarKind.FIELD);
  }
}
