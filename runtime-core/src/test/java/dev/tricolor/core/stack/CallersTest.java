package dev.tricolor.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.code.Safepoint.InlinedCall;
import dev.tricolor.core.stack.Callers.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallersTest {
  private static final FunctionInfo F =
      new FunctionInfo(0, "main.f", "/f.go", 3, 32, false, List.of(), List.of());
  private static final FunctionInfo MAIN =
      new FunctionInfo(1, "main.main", "/m.go", 9, 32, false, List.of(), List.of());
  private static final InlinedCall[] INLINED = {
    new InlinedCall("main.a", "/a.go", 1), new InlinedCall("main.b", "/b.go", 2)
  };
  private final Callers callers =
      new Callers(
          new PcTable(
              List.of(
                  new Safepoint(F, 4, Safepoint.NO_WORDS, Safepoint.NOT_INLINED),
                  new Safepoint(F, 5, Safepoint.NO_WORDS, INLINED),
                  new Safepoint(MAIN, 10, Safepoint.NO_WORDS, Safepoint.NOT_INLINED))));
  private static final long LAST_OF_F = PcTable.FIRST_PC + 1;

  @Test
  void returnAddressNamesItsCallWithOrWithoutMinusOne() {
    long address = ReturnAddress.encode(LAST_OF_F, 0);
    assertThat(callers.entryPc(address)).isEqualTo(PcTable.FIRST_PC);
    assertThat(callers.entryPc(address - 1)).isEqualTo(PcTable.FIRST_PC);
  }

  @Test
  void inlinedCallsComeInnermostFirst() {
    long address = ReturnAddress.encode(LAST_OF_F, 1) - 1;
    long entry = PcTable.FIRST_PC;
    assertThat(callers.describe(address, 0)).isEqualTo(new Call("main.b", "/b.go", 2, entry, true));
    assertThat(callers.describe(address, 1))
        .isEqualTo(new Call("main.f", "/f.go", 5, entry, false));
  }

  @Test
  void entryNamesTheFunction() {
    assertThat(callers.describe(PcTable.FIRST_PC + 2, 0))
        .isEqualTo(new Call("main.main", "/m.go", 9, PcTable.FIRST_PC + 2, false));
    assertThat(callers.describe(12, 0)).isNull();
    assertThat(callers.entryPc(0)).isZero();
  }
}
