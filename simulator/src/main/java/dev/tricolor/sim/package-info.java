/**
 * The wiring place and the Java API: a compiled program, a configuration, a run.
 *
 * <pre>{@code
 * Compilation compiled = new GoCompiler(folder, false, true).compile(List.of("main.go"));
 * SimulationResult result = Simulation.run(program, SimulationConfig.DEFAULT, host, EventSink.none());
 * }</pre>
 *
 * <p>Simulations share nothing but the compiled program; several may run side by side in one JVM.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.sim;
