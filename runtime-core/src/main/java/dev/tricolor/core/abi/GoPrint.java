package dev.tricolor.core.abi;

import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.FloatText;

/**
 * The pieces of the built-in {@code print} and {@code println}. The compiler calls one for each
 * operand, with {@link #space} between them and {@link #newline} at the end of a {@code println},
 * and then {@link #end}, which writes them to standard error at once.
 */
public final class GoPrint {
  private GoPrint() {}

  public static void printInt(G g, long value) {
    out(g).append(Long.toString(value));
  }

  public static void printUint(G g, long value) {
    out(g).append(Long.toUnsignedString(value));
  }

  public static void printFloat(G g, double value) {
    out(g).append(FloatText.of(value));
  }

  public static void printFloat32(G g, float value) {
    out(g).append(FloatText.of(value));
  }

  public static void printComplex(G g, double real, double imaginary) {
    printComplex(g, FloatText.of(real), FloatText.of(imaginary));
  }

  public static void printComplex64(G g, float real, float imaginary) {
    printComplex(g, FloatText.of(real), FloatText.of(imaginary));
  }

  private static void printComplex(G g, String real, String imaginary) {
    PrintBuffer out = out(g);
    out.append('(');
    out.append(real);
    if (Character.isDigit(imaginary.charAt(0)) || imaginary.equals("NaN")) {
      out.append('+');
    }
    out.append(imaginary);
    out.append("i)");
  }

  public static void printBool(G g, boolean value) {
    out(g).append(value ? "true" : "false");
  }

  public static void printString(G g, long pointer, long length) {
    out(g).appendMemory(pointer, length);
  }

  /** A pointer, map, channel, function or unsafe.Pointer. */
  public static void printPointer(G g, long address) {
    out(g).appendAddress(address);
  }

  public static void printSlice(G g, long pointer, long length, long capacity) {
    PrintBuffer out = out(g);
    out.append('[');
    out.append(Long.toString(length));
    out.append('/');
    out.append(Long.toString(capacity));
    out.append(']');
    out.appendAddress(pointer);
  }

  /** An interface value: its type or itab address, and its data word. */
  public static void printInterface(G g, long firstWord, long data) {
    PrintBuffer out = out(g);
    out.append('(');
    out.appendAddress(firstWord);
    out.append(',');
    out.appendAddress(data);
    out.append(')');
  }

  public static void space(G g) {
    out(g).append(' ');
  }

  public static void newline(G g) {
    out(g).append('\n');
  }

  /** Writes the pieces. */
  public static void end(G g) {
    out(g).writeTo(Context.machineOf(g).output);
  }

  private static PrintBuffer out(G g) {
    return Values.of(g).printer;
  }
}
