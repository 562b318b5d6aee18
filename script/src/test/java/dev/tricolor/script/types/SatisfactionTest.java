package dev.tricolor.script.types;

import static dev.tricolor.script.types.GoTypes.field;
import static dev.tricolor.script.types.GoTypes.func;
import static dev.tricolor.script.types.GoTypes.genericType;
import static dev.tricolor.script.types.GoTypes.method;
import static dev.tricolor.script.types.GoTypes.methods;
import static dev.tricolor.script.types.GoTypes.named;
import static dev.tricolor.script.types.GoTypes.parameter;
import static dev.tricolor.script.types.GoTypes.pointer;
import static dev.tricolor.script.types.GoTypes.slice;
import static dev.tricolor.script.types.GoTypes.struct;
import static dev.tricolor.script.types.GoTypes.term;
import static dev.tricolor.script.types.GoTypes.tilde;
import static dev.tricolor.script.types.GoTypes.tuple;
import static dev.tricolor.script.types.GoTypes.union;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Constraints, their messages, and types made from other types. */
class SatisfactionTest {

  private final TypeStrings strings = TypeStrings.within(GoTypes.MAIN);
  private final Type.Named number = named("Num", union(tilde(Types.INT), tilde(Types.FLOAT64)));
  private final Type.Named exact = named("Int", union(term(Types.INT), term(Types.STRING)));
  private final Type.Named my = named("My", Types.INT);

  private String problem(Type type, Type constraint) {
    return Objects.requireNonNullElse(Satisfaction.satisfy(type, constraint, strings), "");
  }

  @Test
  void unions() {
    assertThat(problem(my, number)).isEmpty();
    assertThat(problem(Types.STRING, number))
        .isEqualTo("string does not satisfy Num (string missing in ~int | ~float64)");
    assertThat(problem(my, exact))
        .isEqualTo("My does not satisfy Int (possibly missing ~ for int in Int)");
    assertThat(problem(Types.ANY, number)).isEqualTo("any does not satisfy Num");
    assertThat(problem(parameter("T", 0, Types.ANY), number)).isEqualTo("T does not satisfy Num");
    assertThat(problem(parameter("T", 0, exact), exact)).isEmpty();
  }

  @Test
  void emptyTypeSets() {
    Type.Named empty =
        named("EI", new Type.Interface(List.of(), List.of(Types.INT, Types.STRING), false));
    assertThat(problem(Types.INT, empty)).isEqualTo("cannot satisfy EI (empty type set)");
  }

  @Test
  void comparable() {
    assertThat(problem(Types.ANY, Types.COMPARABLE)).isEmpty();
    assertThat(problem(slice(Types.INT), Types.COMPARABLE))
        .isEqualTo("[]int does not satisfy comparable");
    assertThat(problem(struct(field("a", slice(Types.INT))), Types.COMPARABLE))
        .isEqualTo("struct{a []int} does not satisfy comparable");
    assertThat(problem(parameter("T", 0, Types.ANY), Types.COMPARABLE))
        .isEqualTo("T does not satisfy comparable");
    assertThat(problem(parameter("T", 0, Types.COMPARABLE), Types.COMPARABLE)).isEmpty();
    assertThat(problem(parameter("T", 0, number), Types.COMPARABLE)).isEmpty();
    assertThat(Comparability.problem(struct(field("a", slice(Types.INT))), strings))
        .isEqualTo("struct containing []int cannot be compared");
    assertThat(Comparability.isStrictlyComparable(struct(field("a", Types.ANY)))).isFalse();
  }

  @Test
  void methodsAndTypes() {
    Type.Interface constraint =
        new Type.Interface(
            List.of(method("M", func(tuple(), tuple()))), List.of(pointer(Types.INT)), false);
    assertThat(problem(pointer(Types.INT), constraint))
        .isEqualTo("*int does not satisfy interface{M(); *int} (missing method M)");
    assertThat(Satisfaction.implement(my, methods(method("M", func(tuple(), tuple()))), strings))
        .isEqualTo("My does not implement interface{M()} (missing method M)");
  }

  @Test
  void verificationSubstitutes() {
    Type.TypeParam element = parameter("E", 1, Types.ANY);
    Type.TypeParam slice = parameter("S", 0, union(tilde(slice(element))));
    Satisfaction.Failure failure =
        Satisfaction.verify(
            List.of(slice, element), List.of(slice(Types.INT), Types.STRING), strings);
    assertThat(failure)
        .isEqualTo(
            new Satisfaction.Failure(
                0, "[]int does not satisfy ~[]string ([]int missing in ~[]string)"));
  }

  @Test
  void typesThatMentionLargerInstancesOfThemselves() {
    Type.TypeParam parameter = parameter("P", 0, Types.ANY);
    Type.Named list = genericType("Expanding", List.of(parameter));
    list.setUnderlying(
        struct(field("next", pointer(Instantiator.instance(list, List.of(slice(parameter)))))));
    Type at = Instantiator.instance(list, List.of(Types.INT));
    for (int i = 0; i < 3; i++) {
      Type.Struct struct = (Type.Struct) at.underlying();
      at = ((Type.Pointer) struct.fields().getFirst().type()).element();
    }
    assertThat(strings.of(at)).isEqualTo("Expanding[[][][]int]");
  }

  @Test
  void typesDeclaredInsideGenericFunctions() {
    Type.TypeParam parameter = parameter("T", 0, Types.ANY);
    Type.Named inner =
        new Type.Named(new Obj.TypeName(GoTypes.POS, GoTypes.MAIN, "Inner", null), null, List.of());
    inner.setUnderlying(struct(field("x", slice(parameter)), field("y", pointer(inner))));
    Substitution substitution = Substitution.of(List.of(parameter), List.of(Types.INT));
    Type.Named instance = (Type.Named) substitution.apply(inner);
    assertThat(strings.of(instance)).isEqualTo("Inner[int]");
    assertThat(strings.of(instance.underlying())).isEqualTo("struct{x []int; y *Inner[int]}");
    assertThat(substitution.apply(pointer(inner))).isEqualTo(pointer(instance));
  }

  @Test
  void coreTypes() {
    Type mixed = parameter("T", 0, union(tilde(slice(Types.BYTE)), tilde(Types.STRING)));
    assertThat(TypeSets.commonUnderlying(mixed)).isNull();
    assertThat(TypeSets.commonBytesOrString(mixed)).isEqualTo(Types.STRING);
    assertThat(TypeSets.commonUnderlying(parameter("T", 0, union(term(my), tilde(Types.INT)))))
        .isEqualTo(Types.INT);
    assertThat(TypeSets.underlyings(parameter("T", 0, Types.ANY))).isNull();
  }
}
