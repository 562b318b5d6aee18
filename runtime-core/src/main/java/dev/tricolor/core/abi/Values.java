package dev.tricolor.core.abi;

import dev.tricolor.core.map.SwissMaps;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.Equality;
import dev.tricolor.core.value.Hashing;
import dev.tricolor.core.value.RuntimeErrors;
import dev.tricolor.core.value.Storage;
import dev.tricolor.core.value.TypeTable;
import dev.tricolor.core.value.TypedMemory;
import java.util.random.RandomGenerator;

/** The parts of a machine that work on values: what the doors of this package share. */
public final class Values {
  public final TypeTable types;
  public final Storage storage;
  public final TypedMemory memory;
  public final RuntimeErrors errors;
  public final Equality equality;
  public final Hashing hashing;
  public final SwissMaps maps;
  public final ItabTable itabs;
  public final PrintBuffer printer;

  /**
   * Creates the parts.
   *
   * @param random seeded; decides the hashes of maps and the order of their iteration
   * @param space tells which address the program sees for one of the host
   */
  public Values(
      TypeTable types,
      Storage storage,
      RuntimeErrors errors,
      RandomGenerator random,
      AddressSpace space) {
    this.types = types;
    this.storage = storage;
    this.errors = errors;
    memory = new TypedMemory(storage);
    equality = new Equality(types, errors);
    hashing = new Hashing(types, errors, random, space);
    maps = new SwissMaps(types, storage, hashing, equality, errors, random);
    itabs = new ItabTable(types, storage);
    printer = new PrintBuffer(space);
  }

  static Values of(G g) {
    return Context.machineOf(g).values;
  }

  /** Makes the throwable for an error whose text begins with {@code runtime error:}. */
  RuntimeException runtimeError(G g, long sp, String message) {
    return errors.make(g, sp, RuntimeErrors.Kind.RUNTIME, "runtime error: " + message);
  }
}
