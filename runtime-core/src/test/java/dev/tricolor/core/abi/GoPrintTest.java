package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.memory.Memory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Does what {@code print.go} does, and expects what real Go printed. */
class GoPrintTest {
  private final Machine machine = new TestProgram().machine(1);
  private final Context g = TestProgram.goroutine(machine);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  GoPrintTest() {
    machine.output =
        (fileDescriptor, bytes, offset, length) -> {
          assertThat(fileDescriptor).isEqualTo(2);
          printed.write(bytes, offset, length);
        };
  }

  @AfterEach
  void close() {
    machine.close();
  }

  @Test
  void printsAsGo() throws IOException {
    printFloats();
    GoPrint.printComplex(g, 1, -2);
    GoPrint.space(g);
    GoPrint.printComplex(g, Double.NaN, Double.NaN);
    GoPrint.space(g);
    GoPrint.printComplex(g, 1, Double.POSITIVE_INFINITY);
    GoPrint.space(g);
    GoPrint.printComplex(g, 0, -Double.MAX_VALUE);
    line();
    printScalars();
    GoPrint.printInt(g, 1);
    GoPrint.printInt(g, 2);
    GoPrint.printString(g, TestProgram.text(machine, "a"), 1);
    GoPrint.printString(g, TestProgram.text(machine, "\n"), 1);
    GoPrint.end(g);
    GoPrint.printInterface(g, 0, 0);
    GoPrint.space(g);
    GoPrint.printPointer(g, 0);
    GoPrint.space(g);
    GoPrint.printSlice(g, 0, 0, 0);
    line();
    try (InputStream recorded = getClass().getResourceAsStream("/print/print.txt")) {
      assertThat(printed.toByteArray()).isEqualTo(Objects.requireNonNull(recorded).readAllBytes());
    }
  }

  private void printFloats() {
    double[] doubles = {
      0,
      -0.0,
      1,
      3.25,
      999999,
      1e6,
      1e-4,
      1e-5,
      123456789,
      1e23,
      2e23,
      Double.MIN_VALUE,
      2 * Double.MIN_VALUE,
      192 * Double.MIN_VALUE,
      0.1 + 0.2,
      Double.MAX_VALUE,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (double value : doubles) {
      GoPrint.printFloat(g, value);
      line();
    }
    for (float value :
        new float[] {
          1 / 3f, Float.MIN_VALUE, 2 * Float.MIN_VALUE, 16777216, 0.1f, Float.MAX_VALUE
        }) {
      GoPrint.printFloat32(g, value);
      line();
    }
  }

  private void printScalars() {
    GoPrint.printInt(g, Long.MIN_VALUE);
    GoPrint.space(g);
    GoPrint.printUint(g, -1);
    GoPrint.space(g);
    GoPrint.printBool(g, true);
    GoPrint.space(g);
    GoPrint.printBool(g, false);
    GoPrint.space(g);
    long text = TestProgram.text(machine, "hé?");
    Memory.storeByte(text + 3, 0xff);
    GoPrint.printString(g, text, 4);
    GoPrint.space(g);
    GoPrint.printInt(g, 'x');
    line();
  }

  private void line() {
    GoPrint.newline(g);
    GoPrint.end(g);
  }

  @Test
  void addressesAreThoseThatTheProgramSees() {
    long heap = machine.space.heap().start();
    GoPrint.printSlice(g, heap, 1, 2);
    GoPrint.end(g);
    assertThat(printed).hasToString("[1/2]0xc000000000");
  }
}
