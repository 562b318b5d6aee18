package dev.tricolor.script.types;

import static dev.tricolor.script.types.GoTypes.POS;
import static dev.tricolor.script.types.GoTypes.chan;
import static dev.tricolor.script.types.GoTypes.func;
import static dev.tricolor.script.types.GoTypes.generic;
import static dev.tricolor.script.types.GoTypes.map;
import static dev.tricolor.script.types.GoTypes.method;
import static dev.tricolor.script.types.GoTypes.methods;
import static dev.tricolor.script.types.GoTypes.named;
import static dev.tricolor.script.types.GoTypes.parameter;
import static dev.tricolor.script.types.GoTypes.receiver;
import static dev.tricolor.script.types.GoTypes.slice;
import static dev.tricolor.script.types.GoTypes.tilde;
import static dev.tricolor.script.types.GoTypes.tuple;
import static dev.tricolor.script.types.GoTypes.union;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Inference of type arguments, held against what Go 1.26 infers and says. */
class InferenceTest {

  private final TypeStrings strings = TypeStrings.within(GoTypes.MAIN);
  private final List<String> messages = new ArrayList<>();
  private final Type.TypeParam e = parameter("E", 0, Types.ANY);
  private final Type.TypeParam f = parameter("F", 1, Types.ANY);
  private final Type.TypeParam s = parameter("S", 0, union(tilde(slice(e))));
  private final Type.Named ints = named("MyInts", slice(Types.INT));

  /** The type arguments, or the message, of a call of f. */
  private String call(List<Type.TypeParam> parameters, List<Type> formal, Type... actual) {
    Inference.Result result = infer(parameters, List.of(), formal, false, actual);
    if (result == null) {
      return messages.removeLast();
    }
    return String.join(" ", result.typeArguments().stream().map(strings::of).toList());
  }

  private Inference.@Nullable Result infer(
      List<Type.TypeParam> parameters,
      List<Type> given,
      List<Type> formal,
      boolean reverse,
      Type... actual) {
    List<Inference.Argument> arguments = new ArrayList<>();
    for (Type type : actual) {
      arguments.add(new Inference.Argument(POS, "x", type, List.of()));
    }
    return Inference.infer(
        new Inference.Request(
            POS, reverse ? "" : "in call to f, ", parameters, given, formal, arguments, reverse),
        strings,
        (_, message) -> messages.add(message));
  }

  @Test
  void typedArguments() {
    assertThat(call(List.of(e), List.of(slice(e)), ints)).isEqualTo("int");
    assertThat(call(List.of(e), List.of(slice(e)), Types.INT))
        .isEqualTo("in call to f, type int of x does not match []E (cannot infer E)");
    assertThat(call(List.of(e), List.of(e, e), Types.INT, Types.FLOAT64))
        .isEqualTo("in call to f, type float64 of x does not match inferred type int for E");
    assertThat(call(List.of(e, f), List.of(map(e, f)), Types.INT))
        .isEqualTo("in call to f, type int of x does not match map[E]F (cannot infer E and F)");
    assertThat(call(List.of(e, f), List.of(slice(e), slice(f)), ints, Types.INT))
        .isEqualTo("in call to f, type int of x does not match []F");
  }

  @Test
  void definedTypesAndDirectedChannelsWin() {
    assertThat(call(List.of(e), List.of(e, e), slice(Types.INT), ints)).isEqualTo("MyInts");
    assertThat(call(List.of(e), List.of(e, e), ints, slice(Types.INT))).isEqualTo("MyInts");
    assertThat(call(List.of(e), List.of(e, e), chan(Types.INT), receiver(Types.INT)))
        .isEqualTo("<-chan int");
  }

  @Test
  void untypedConstants() {
    assertThat(call(List.of(e), List.of(e, e), Types.UNTYPED_INT, Types.UNTYPED_FLOAT))
        .isEqualTo("float64");
    assertThat(call(List.of(e), List.of(e, e), Types.UNTYPED_RUNE, Types.UNTYPED_INT))
        .isEqualTo("rune");
    assertThat(call(List.of(e), List.of(e, e), Types.UNTYPED_FLOAT, Types.INT)).isEqualTo("int");
    assertThat(call(List.of(e), List.of(e, e), Types.UNTYPED_INT, Types.UNTYPED_STRING))
        .isEqualTo(
            "in call to f, mismatched types untyped int and untyped string (cannot infer E)");
    assertThat(call(List.of(e), List.of(e), Types.UNTYPED_NIL))
        .isEqualTo("in call to f, cannot infer E (declared at ./x.go:3:9)");
  }

  @Test
  void constraints() {
    assertThat(call(List.of(s, e), List.of(s), ints)).isEqualTo("MyInts int");
    assertThat(call(List.of(s, e), List.of(s), Types.INT))
        .isEqualTo("in call to f, S (type int) does not satisfy ~[]E");
    assertThat(call(List.of(s, e), List.of(e), Types.INT))
        .isEqualTo("in call to f, cannot infer S (declared at ./x.go:3:9)");
    Type.TypeParam exact = parameter("X", 1, union(new Type.Term(false, slice(e))));
    assertThat(call(List.of(e, exact), List.of(e), Types.INT)).isEqualTo("int []int");
    Type.TypeParam method = parameter("M", 0, methods(method("M", func(tuple(e), tuple()))));
    assertThat(call(List.of(method, e), List.of(method), Types.INT))
        .isEqualTo(
            "in call to f, M (type int) does not satisfy interface{M(E)} (missing method M)");
  }

  @Test
  void typesThatWouldContainThemselves() {
    Type.TypeParam a = new Type.TypeParam(e.object(), 0);
    Type.TypeParam b = new Type.TypeParam(f.object(), 1);
    a.setConstraint(union(new Type.Term(false, slice(b))));
    b.setConstraint(union(new Type.Term(false, slice(a))));
    assertThat(call(List.of(a, b), List.of()))
        .isEqualTo("in call to f, cannot infer E (declared at ./x.go:3:9)");
  }

  @Test
  void genericFunctionsAsArguments() {
    Type.TypeParam t = parameter("T", 0, Types.ANY);
    Type id = generic(List.of(t), tuple(t), tuple(t));
    Type formal = func(tuple(e), tuple(f));
    Inference.Result result =
        infer(List.of(e, f), List.of(), List.of(slice(e), formal), false, ints, id);
    assertThat(result).isNotNull();
    assertThat(result.typeArguments()).isEqualTo(List.of(Types.INT, Types.INT));
    assertThat(result.ofArguments()).isEqualTo(List.of(List.of(), List.of(Types.INT)));
    assertThat(call(List.of(e), List.of(e, e), id, id))
        .isEqualTo("in call to f, cannot infer E (declared at ./x.go:3:9)");
  }

  @Test
  void genericFunctionsAssignedToVariables() {
    Type.TypeParam t = parameter("T", 0, Types.ANY);
    Type.Signature id = generic(List.of(t), tuple(t), tuple(t));
    Type plain = func(id.parameters(), id.results());
    Type target = func(tuple(Types.INT), tuple(Types.INT));
    Inference.Result result = infer(List.of(t), List.of(), List.of(plain), true, target);
    assertThat(result).isNotNull();
    assertThat(result.typeArguments()).isEqualTo(List.of(Types.INT));
    Type wrong = func(tuple(Types.STRING), tuple(Types.INT));
    assertThat(infer(List.of(t), List.of(), List.of(plain), true, wrong)).isNull();
    assertThat(messages)
        .containsExactly(
            "inferred type func(string) string for func(T) T does not match type"
                + " func(string) int of x");
  }

  @Test
  void functionsThatCallThemselves() {
    assertThat(call(List.of(e), List.of(e), slice(e))).isEqualTo("[]E");
  }
}
