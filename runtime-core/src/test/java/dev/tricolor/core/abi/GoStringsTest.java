package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.value.Runes;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoStringsTest {
  private final TestProgram program = new TestProgram();
  private final Machine machine = program.machine(1);
  private final Context g = TestProgram.goroutine(machine);

  @AfterEach
  void close() {
    machine.close();
  }

  private long text(String text) {
    return TestProgram.text(machine, text);
  }

  private String concat(String... parts) {
    long headers = machine.space.persistent().allocate(16L * parts.length, 8);
    for (int i = 0; i < parts.length; i++) {
      Memory.storeLong(headers + 16L * i, text(parts[i]));
      Memory.storeLong(headers + 16L * i + 8, TestProgram.length(parts[i]));
    }
    long result = GoStrings.concatN(g, 0, 0, headers, parts.length);
    return TestProgram.read(result, g.r1);
  }

  @Test
  void concatenates() {
    assertThat(concat("ab", "", "cdé", "f")).isEqualTo("abcdéf");
    assertThat(concat("", "")).isEmpty();
    long p = GoStrings.concat(g, 0, 0, text("foo"), 3, text("barbaz"), 6);
    assertThat(TestProgram.read(p, g.r1)).isEqualTo("foobarbaz");
    p = GoStrings.concat3(g, 0, 0, text("a"), 1, text("bc"), 2, text("def"), 3);
    assertThat(TestProgram.read(p, g.r1)).isEqualTo("abcdef");
  }

  @ParameterizedTest
  @CsvSource({"16, 16/1", "17, 24/1", "33, 48/1", "101, 112/1"})
  void concatenationAllocatesItsLength(int length, String expected) {
    String text = "x".repeat(length - 1);
    assertThat(
            TestProgram.allocated(
                machine, () -> GoStrings.concat(g, 0, 0, text("y"), 1, text(text), length - 1)))
        .isEqualTo(expected);
  }

  @Test
  void soleOperandIsShared() {
    long p = text("alone");
    assertThat(
            TestProgram.allocated(
                machine,
                () -> {
                  assertThat(GoStrings.concat(g, 0, 0, p, 5, 0, 0)).isEqualTo(p);
                  assertThat(g.r1).isEqualTo(5);
                  assertThat(GoStrings.concat3(g, 0, 0, 0, 0, p, 5, 0, 0)).isEqualTo(p);
                }))
        .isEqualTo("0/0");
  }

  @Test
  void soleOperandInTheFrameIsCopied() {
    g.stackTop = text("0123456789") + 10;
    g.stackBytes = 10;
    long p = g.stackTop - 5;
    assertThat(GoStrings.concat(g, 0, 0, p, 3, 0, 0)).isNotEqualTo(p);
    assertThat(TestProgram.read(GoStrings.concat(g, 0, 0, p, 3, 0, 0), 3)).isEqualTo("567");
  }

  @Test
  void buffersTakeShortResults() {
    long buffer = machine.space.persistent().allocate(4L * GoStrings.BUFFER_RUNES, 8);
    assertThat(
            TestProgram.allocated(
                machine,
                () -> {
                  assertThat(GoStrings.concat(g, 0, buffer, text("a"), 1, text("b".repeat(31)), 31))
                      .isEqualTo(buffer);
                  assertThat(GoStrings.fromBytes(g, 0, buffer, text("abc"), 3)).isEqualTo(buffer);
                  assertThat(GoStrings.toBytes(g, 0, buffer, text("abc"), 3)).isEqualTo(buffer);
                  assertThat(g.r2).isEqualTo(32);
                  assertThat(GoStrings.toRunes(g, 0, buffer, text("äbc"), 4)).isEqualTo(buffer);
                  assertThat(g.r1).isEqualTo(3);
                  assertThat(g.r2).isEqualTo(32);
                }))
        .isEqualTo("0/0");
    assertThat(
            TestProgram.allocated(
                machine, () -> GoStrings.fromBytes(g, 0, buffer, text("x".repeat(33)), 33)))
        .isEqualTo("48/1");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0/0", "16, 16, 16/1", "17, 24, 24/1", "33, 48, 48/1"})
  void bytesFillTheirSizeClass(int length, int capacity, String expected) {
    String text = "q".repeat(length);
    assertThat(
            TestProgram.allocated(
                machine,
                () -> {
                  long p = GoStrings.toBytes(g, 0, 0, text(text), length);
                  assertThat(TestProgram.read(p, length)).isEqualTo(text);
                }))
        .isEqualTo(expected);
    assertThat(g.r1).isEqualTo(length);
    assertThat(g.r2).isEqualTo(capacity);
  }

  @ParameterizedTest
  @CsvSource({"9, 12, 48/1", "17, 20, 80/1", "0, 0, 0/0"})
  void runesFillTheirSizeClass(int count, int capacity, String expected) {
    String text = "é".repeat(count);
    assertThat(
            TestProgram.allocated(
                machine, () -> GoStrings.toRunes(g, 0, 0, text(text), 2L * count)))
        .isEqualTo(expected);
    assertThat(g.r1).isEqualTo(count);
    assertThat(g.r2).isEqualTo(capacity);
  }

  @Test
  void oneByteStringsAreShared() {
    assertThat(TestProgram.allocated(machine, () -> fromBytes("z"))).isEqualTo("0/0");
    assertThat(fromBytes("z")).isEqualTo("z");
    assertThat(fromBytes("")).isEmpty();
    assertThat(fromBytes("zebra")).isEqualTo("zebra");
  }

  private String fromBytes(String text) {
    long p = GoStrings.fromBytes(g, 0, 0, text(text), text.length());
    return TestProgram.read(p, g.r1);
  }

  @ParameterizedTest
  @CsvSource({
    "65, A",
    "233, é",
    "8364, €",
    "128512, 😀",
    "-1, �",
    "55296, �",
    "1114112, �",
    "4294967361, �"
  })
  void runesBecomeStrings(long rune, String expected) {
    long p = GoStrings.fromRune(g, 0, 0, rune);
    assertThat(TestProgram.read(p, g.r1)).isEqualTo(expected);
  }

  @Test
  void runesRoundTrip() {
    String text = "a\u0000é€😀z";
    long runes = GoStrings.toRunes(g, 0, 0, text(text), TestProgram.length(text));
    long p = GoStrings.fromRunes(g, 0, 0, runes, g.r1);
    assertThat(TestProgram.read(p, g.r1)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "41, 41:1",
    "C3A9, e9:2",
    "E282AC, 20ac:3",
    "F09F9880, 1f600:4",
    "80, fffd:1",
    "C080, fffd:1",
    "C3, fffd:1",
    "E282, fffd:1",
    "E08080, fffd:1",
    "EDA080, fffd:1",
    "EFBFBD, fffd:3",
    "F08FBFBF, fffd:1",
    "F4908080, fffd:1",
    "F5808080, fffd:1",
    "E2E2AC, fffd:1",
    "FF, fffd:1"
  })
  void decodesAsGo(String hex, String expected) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    long p = machine.space.persistent().allocate(8, 1);
    Memory.copyIn(bytes, 0, p, bytes.length);
    long decoded = GoStrings.decodeRune(p, bytes.length, 0);
    assertThat(Integer.toHexString(Runes.rune(decoded)) + ":" + Runes.width(decoded))
        .isEqualTo(expected);
  }

  @Test
  void comparesByBytes() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 5000; i++) {
      String a = random(random);
      String b = random.nextInt(4) == 0 ? a + random(random) : random(random);
      long p = text(a);
      long q = text(b);
      int expected = Integer.signum(a.compareTo(b));
      assertThat(GoStrings.compare(p, a.length(), q, b.length())).isEqualTo(expected);
      assertThat(GoStrings.equal(p, a.length(), q, b.length())).isEqualTo(expected == 0);
    }
  }

  private static String random(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append((char) ('a' + random.nextInt(2)));
    }
    return text.toString();
  }
}
