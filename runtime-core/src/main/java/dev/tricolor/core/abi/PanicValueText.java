package dev.tricolor.core.abi;

import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/** How an uncaught panic shows a value that says nothing of itself. */
final class PanicValueText {
  private final G g;
  private final TypeDescriptor type;
  private final long data;

  private PanicValueText(G g, TypeDescriptor type, long data) {
    this.g = g;
    this.type = type;
    this.data = data;
  }

  /** Prints basic kinds as println does, with their type if it is defined, others as an address. */
  static void print(G g, long typeAddress, long data) {
    PrintBuffer out = Values.of(g).printer;
    if (typeAddress == 0) {
      out.append("nil");
    } else {
      TypeDescriptor type = Values.of(g).types.at(typeAddress);
      new PanicValueText(g, type, data).print(out);
    }
    GoPrint.end(g);
  }

  private void print(PrintBuffer out) {
    if (!isBasic()) {
      out.append('(');
      out.append(type.name());
      out.append(") ");
      out.appendAddress(data);
      return;
    }
    boolean defined = !type.packagePath().isEmpty();
    if (defined) {
      out.append(type.name());
      out.append('(');
    }
    printBasic();
    if (defined) {
      out.append(')');
    }
  }

  private boolean isBasic() {
    return switch (type.kind()) {
      case BOOL, STRING -> true;
      case INT, INT8, INT16, INT32, INT64 -> true;
      case UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR -> true;
      case FLOAT32, FLOAT64, COMPLEX64, COMPLEX128 -> true;
      default -> false;
    };
  }

  private void printBasic() {
    switch (type.kind()) {
      case BOOL -> GoPrint.printBool(g, Memory.loadByte(data) != 0);
      case INT8 -> GoPrint.printInt(g, Memory.loadByte(data));
      case INT16 -> GoPrint.printInt(g, Memory.loadShort(data));
      case INT32 -> GoPrint.printInt(g, Memory.loadInt(data));
      case UINT8 -> GoPrint.printUint(g, Memory.loadUnsignedByte(data));
      case UINT16 -> GoPrint.printUint(g, Memory.loadUnsignedShort(data));
      case UINT32 -> GoPrint.printUint(g, Integer.toUnsignedLong(Memory.loadInt(data)));
      case UINT, UINT64, UINTPTR -> GoPrint.printUint(g, Memory.loadLong(data));
      case FLOAT32 -> GoPrint.printFloat32(g, Memory.loadFloat(data));
      case FLOAT64 -> GoPrint.printFloat(g, Memory.loadDouble(data));
      case COMPLEX64 ->
          GoPrint.printComplex64(g, Memory.loadFloat(data), Memory.loadFloat(data + 4));
      case COMPLEX128 ->
          GoPrint.printComplex(g, Memory.loadDouble(data), Memory.loadDouble(data + 8));
      case STRING -> printString();
      default -> GoPrint.printInt(g, Memory.loadLong(data));
    }
  }

  /** In quotes, but nothing in it is escaped. */
  private void printString() {
    PrintBuffer out = Values.of(g).printer;
    out.append('"');
    out.appendMemory(Memory.loadLong(data), Memory.loadLong(data + 8));
    out.append('"');
  }
}
