package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.layout.DescriptorLayout;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.layout.TypeDescriptor.Method;
import dev.tricolor.core.memory.Memory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoInterfacesTest {
  private final TestProgram program = new TestProgram();
  private final TypeDescriptor ints = program.slice(program.int64);
  private final TypeDescriptor twoMethods =
      program.iface("main.J", List.of(method("M", -1), method("N", -1)));
  private final TypeDescriptor oneMethod = program.iface("main.I", List.of(method("N", -1)));
  private final TypeDescriptor both =
      program.defined(
          "main.X",
          program.int64,
          List.of(method("A", 4), method("M", 5), method("N", 6), method("Z", 7)));
  private final TypeDescriptor half =
      program.defined("main.H", program.int64, List.of(method("M", 8)));
  private final TypeDescriptor sameName = program.defined("main.X", program.string, List.of());
  private final TypeDescriptor holder =
      program.struct("main.Q", program.int64, program.slice(program.int64));
  private final Machine machine = program.machine(1);
  private final Context g = TestProgram.goroutine(machine);

  private Method method(String name, int functionId) {
    return new Method(name, "", program.function, functionId);
  }

  @AfterEach
  void close() {
    machine.close();
  }

  private long type(TypeDescriptor type) {
    return GoInterfaces.typeAddress(g, type.id());
  }

  @Test
  void smallValuesAreShared() {
    int id = program.int64.id();
    String allocated =
        TestProgram.allocated(
            machine,
            () -> {
              assertThat(Memory.loadLong(GoInterfaces.box64(g, 0, id, 255))).isEqualTo(255);
              assertThat(Memory.loadInt(GoInterfaces.box32(g, 0, id, 7))).isEqualTo(7);
              assertThat(Memory.loadShort(GoInterfaces.box16(g, 0, id, 9))).isEqualTo((short) 9);
              assertThat(Memory.loadUnsignedByte(GoInterfaces.box8(g, 200))).isEqualTo(200);
              assertThat(Memory.loadLong(GoInterfaces.boxString(g, 0, id, 1, 0) + 8)).isZero();
              assertThat(Memory.loadLong(GoInterfaces.boxSlice(g, 0, id, 0, 0, 0))).isZero();
            });
    assertThat(allocated).isEqualTo("0/0");
  }

  @Test
  void largeValuesGetABoxOfTheirSize() {
    int id = program.int64.id();
    // Two times 8 bytes, then 4 and 2 share a third block of 16 with nothing else.
    assertThat(
            TestProgram.allocated(
                machine,
                () -> {
                  assertThat(Memory.loadLong(GoInterfaces.box64(g, 0, id, -1))).isEqualTo(-1);
                  assertThat(Memory.loadLong(GoInterfaces.box64(g, 0, id, 256))).isEqualTo(256);
                  assertThat(Memory.loadInt(GoInterfaces.box32(g, 0, id, -5))).isEqualTo(-5);
                  assertThat(Memory.loadShort(GoInterfaces.box16(g, 0, id, -5)))
                      .isEqualTo((short) -5);
                }))
        .isEqualTo("32/4");
    assertThat(
            TestProgram.allocated(
                machine, () -> GoInterfaces.boxString(g, 0, program.string.id(), 1, 5)))
        .isEqualTo("16/1");
    assertThat(
            TestProgram.allocated(machine, () -> GoInterfaces.boxSlice(g, 0, ints.id(), 1, 0, 0)))
        .isEqualTo("24/1");
  }

  @Test
  void itabListsTheMethodsInTheInterfacesOrder() {
    long itab = GoInterfaces.itab(g, twoMethods.id(), type(both));
    assertThat(GoInterfaces.typeOfItab(itab)).isEqualTo(type(both));
    assertThat(Memory.loadLong(itab)).isEqualTo(type(twoMethods));
    assertThat(Memory.loadInt(itab + DescriptorLayout.ITAB_HASH))
        .isEqualTo(Memory.loadInt(type(both) + DescriptorLayout.HASH));
    assertThat(GoInterfaces.method(itab, 0)).isEqualTo(5);
    assertThat(GoInterfaces.method(itab, 1)).isEqualTo(6);
    assertThat(GoInterfaces.itab(g, twoMethods.id(), type(both))).isEqualTo(itab);
    assertThat(GoInterfaces.itab(g, twoMethods.id(), type(half))).isZero();
    assertThat(GoInterfaces.itab(g, twoMethods.id(), type(half))).isZero();
    assertThat(GoInterfaces.method(GoInterfaces.itab(g, oneMethod.id(), type(both)), 0))
        .isEqualTo(6);
  }

  @Test
  void manyItabsAreAllFound() {
    for (int round = 0; round < 2; round++) {
      for (TypeDescriptor type : program.types) {
        long itab = GoInterfaces.itab(g, oneMethod.id(), type(type));
        assertThat(itab != 0).isEqualTo(type == both || type == twoMethods || type == oneMethod);
      }
    }
  }

  @Test
  void assertionsToInterfaces() {
    long word = GoInterfaces.assertInterface(g, 0, twoMethods.id(), type(both));
    assertThat(GoInterfaces.typeOfItab(word)).isEqualTo(type(both));
    assertThat(GoInterfaces.assertInterface(g, 0, program.any.id(), type(half)))
        .isEqualTo(type(half));
    assertThat(GoInterfaces.tryAssertInterface(g, twoMethods.id(), 0)).isZero();
    assertThat(assertion(twoMethods, 0))
        .isEqualTo("2 interface conversion: interface is nil, not main.J");
    assertThat(assertion(twoMethods, type(half)))
        .isEqualTo("2 interface conversion: main.H is not main.J: missing method N");
  }

  private String assertion(TypeDescriptor target, long source) {
    return TestProgram.failure(g, () -> GoInterfaces.assertInterface(g, 0, target.id(), source));
  }

  @Test
  void concreteAssertionsFailInGosWords() {
    assertThat(concrete(program.any, 0, program.int64))
        .isEqualTo("2 interface conversion: interface {} is nil, not int");
    assertThat(concrete(program.any, type(program.string), program.int64))
        .isEqualTo("2 interface conversion: interface {} is string, not int");
    assertThat(concrete(oneMethod, type(both), half))
        .isEqualTo("2 interface conversion: main.I is main.X, not main.H");
    assertThat(concrete(program.any, type(both), sameName))
        .isEqualTo(
            "2 interface conversion: interface {} is main.X, not main.X"
                + " (types from different scopes)");
  }

  private String concrete(TypeDescriptor source, long actual, TypeDescriptor wanted) {
    return TestProgram.failure(
        g,
        () -> {
          throw GoInterfaces.assertionFailure(g, 0, source.id(), actual, wanted.id());
        });
  }

  @Test
  void comparesByTypeAndValue() {
    long one = GoInterfaces.box64(g, 0, program.int64.id(), 1000);
    long same = GoInterfaces.box64(g, 0, program.int64.id(), 1000);
    long other = GoInterfaces.box64(g, 0, program.int64.id(), 1001);
    long intType = type(program.int64);
    assertThat(GoInterfaces.equalInterface(g, 0, intType, one, intType, same)).isTrue();
    assertThat(GoInterfaces.equalInterface(g, 0, intType, one, intType, other)).isFalse();
    assertThat(GoInterfaces.equalInterface(g, 0, intType, one, type(both), same)).isFalse();
    assertThat(GoInterfaces.equalInterface(g, 0, 0, 0, 0, 0)).isTrue();
    assertThat(GoInterfaces.equalInterface(g, 0, 0, 0, intType, one)).isFalse();
    long itab = GoInterfaces.itab(g, oneMethod.id(), type(both));
    assertThat(GoInterfaces.equalNonEmpty(g, 0, itab, one, itab, same)).isTrue();
    assertThat(GoInterfaces.equalNonEmpty(g, 0, itab, one, 0, 0)).isFalse();
  }

  @Test
  void uncomparableValuesPanic() {
    assertThat(comparison(ints)).isEqualTo("0 runtime error: comparing uncomparable type []int");
    assertThat(comparison(program.function))
        .isEqualTo("0 runtime error: comparing uncomparable type func()");
    assertThat(comparison(holder)).isEqualTo("0 runtime error: comparing uncomparable type main.Q");
  }

  private String comparison(TypeDescriptor type) {
    return TestProgram.failure(
        g, () -> GoInterfaces.equalInterface(g, 0, type(type), 8, type(type), 8));
  }
}
