package dev.tricolor.benchmarks;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.HostSystem;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.core.abi.ProgramOutput;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.compile.GoCompiler;
import dev.tricolor.script.load.LoadException;
import dev.tricolor.sim.CollectorKind;
import dev.tricolor.sim.Simulation;
import dev.tricolor.sim.SimulationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Two goroutines that give way to each other; a result is the time of one switch. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SwitchBenchmark {
  private static final int SWITCHES = 2_000_000;

  private static final String PROGRAM =
      """
      package main

      import "runtime"

      func main() {
        go func() {
          for {
            runtime.Gosched()
          }
        }()
        for i := 0; i < %d; i++ {
          runtime.Gosched()
        }
      }
      """
          .formatted(SWITCHES / 2);

  private final CompiledProgram program = compile();

  private static CompiledProgram compile() {
    try {
      Path folder = Files.createTempDirectory("switch");
      Path file = Files.writeString(folder.resolve("switch.go"), PROGRAM);
      Compilation compiled = new GoCompiler(folder, true, true).compile(List.of("switch.go"));
      Files.delete(file);
      Files.delete(folder);
      return ((Compilation.Success) compiled).program();
    } catch (IOException | LoadException e) {
      throw new IllegalStateException("the benchmark's program does not compile", e);
    }
  }

  /** All switches. */
  @Benchmark
  @OperationsPerInvocation(SWITCHES)
  public int gosched() {
    SimulationConfig config =
        new SimulationConfig(MachineConfig.DEFAULT.withProcessors(1, 1), CollectorKind.NONE);
    return Simulation.run(
            program, config, ProgramOutput.none(), HostSystem.empty(), EventSink.none())
        .exitCode();
  }
}
