package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.List;

/** The built-in functions print and println. */
final class Printing {
  private static final String DOOR = "GoPrint";

  private final FunctionLowering f;

  Printing(FunctionLowering f) {
    this.f = f;
  }

  void print(List<Expression> arguments, boolean line) {
    List<Value> values = f.expressions.lowerAll(arguments);
    for (int i = 0; i < values.size(); i++) {
      if (line && i > 0) {
        piece("space", "");
      }
      print(Types.unalias(arguments.get(i).type()).underlying(), values.get(i));
    }
    if (line) {
      piece("newline", "");
    }
    piece("end", "");
  }

  private void piece(String name, String parameters, Code... arguments) {
    f.ir.effect(Doors.context(DOOR, name, parameters, "V"), true, arguments);
  }

  private void print(Type type, Value value) {
    Code[] codes = value.parts().codes().toArray(Code[]::new);
    switch (type) {
      case Type.Basic basic -> printBasic(basic.kind(), value, codes);
      case Type.Slice _ -> piece("printSlice", "JJJ", codes);
      case Type.Interface _ -> piece("printInterface", "JJ", codes);
      default -> piece("printPointer", "J", codes);
    }
  }

  private void printBasic(BasicKind kind, Value value, Code[] codes) {
    if (kind.isString()) {
      piece("printString", "JJ", codes);
    } else if (kind.isBoolean()) {
      piece("printBool", "Z", codes);
    } else if (kind.isComplex()) {
      boolean narrow = kind == BasicKind.COMPLEX64;
      piece(narrow ? "printComplex64" : "printComplex", narrow ? "FF" : "DD", codes);
    } else if (kind.isFloat()) {
      boolean narrow = kind == BasicKind.FLOAT32;
      piece(narrow ? "printFloat32" : "printFloat", narrow ? "F" : "D", codes);
    } else if (kind == BasicKind.UNSAFE_POINTER || kind == BasicKind.UNTYPED_NIL) {
      piece("printPointer", "J", codes);
    } else {
      Scalar scalar = java.util.Objects.requireNonNull(Shapes.scalarOf(kind));
      piece(
          scalar.isUnsigned() ? "printUint" : "printInt",
          "J",
          Numbers.toLong(value.only(), scalar));
    }
  }
}
