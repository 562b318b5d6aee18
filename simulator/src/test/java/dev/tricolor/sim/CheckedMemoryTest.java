package dev.tricolor.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.HostSystem;
import dev.tricolor.core.abi.Machine;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.memory.MemoryFault;
import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.compile.GoCompiler;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled code that touches what is not the program's. Unchecked, it would kill the JVM. */
class CheckedMemoryTest {
  private static final long WILD = 0x7ff0_0000_0000L;

  @TempDir Path folder;

  private CompiledProgram compile(String text, boolean checked) throws Exception {
    Files.writeString(folder.resolve("m.go"), text);
    Compilation compiled =
        new GoCompiler(folder, true, true).withCheckedMemory(checked).compile(List.of("m.go"));
    assertThat(compiled).isInstanceOf(Compilation.Success.class);
    return ((Compilation.Success) compiled).program();
  }

  /** A bug of ours is played by a global pointer that the test bends. */
  @Test
  void bugIsFoundInCheckedCode() throws Exception {
    CompiledProgram program =
        compile("package main\n\nvar p *int\n\nfunc main() { println(*p) }\n", true);
    try (Machine machine = new Machine(program)) {
      LongStream.range(0, program.image().data().length / 8)
          .filter(word -> program.image().globalPointers().isPointer((int) word))
          .map(word -> machine.space.globals().start() + 8 * word)
          .filter(address -> Memory.loadLong(address) == 0)
          .forEach(address -> Memory.storeLong(address, WILD));
      assertThatThrownBy(machine::run)
          .isInstanceOfSatisfying(
              MemoryFault.class, fault -> assertThat(fault.address()).isEqualTo(WILD));
    }
  }

  /** The first lines as recorded of Go 1.26. */
  @Test
  void programWithUnsafeFaultsAsInGo() throws Exception {
    CompiledProgram program =
        compile(
            """
            package main

            import "unsafe"

            func peek(a uintptr) int { return *(*int)(unsafe.Pointer(a)) }

            func main() {
            	x := 5
            	p := uintptr(unsafe.Pointer(&x))
            	println(peek(p))
            	println(peek(0x7ff000000000))
            }
            """,
            false);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    SimulationResult result =
        Simulation.run(
            program,
            SimulationConfig.DEFAULT,
            (descriptor, bytes, offset, length) -> err.write(bytes, offset, length),
            HostSystem.empty(),
            EventSink.none());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith(
            "5\nunexpected fault address 0x7ff000000000\nfatal error: fault\n"
                + "[signal SIGSEGV: segmentation violation code=0x1 addr=0x7ff000000000 pc=");
  }
}
