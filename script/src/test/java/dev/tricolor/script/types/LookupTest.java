package dev.tricolor.script.types;

import static dev.tricolor.script.types.GoTypes.MAIN;
import static dev.tricolor.script.types.GoTypes.declare;
import static dev.tricolor.script.types.GoTypes.embedded;
import static dev.tricolor.script.types.GoTypes.field;
import static dev.tricolor.script.types.GoTypes.func;
import static dev.tricolor.script.types.GoTypes.genericType;
import static dev.tricolor.script.types.GoTypes.method;
import static dev.tricolor.script.types.GoTypes.methods;
import static dev.tricolor.script.types.GoTypes.named;
import static dev.tricolor.script.types.GoTypes.parameter;
import static dev.tricolor.script.types.GoTypes.pointer;
import static dev.tricolor.script.types.GoTypes.struct;
import static dev.tricolor.script.types.GoTypes.tuple;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.types.Lookup.Outcome;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Fields and methods, found and missed, with the reasons that Go 1.26 gives. */
class LookupTest {

  private static final Type.Signature PLAIN = func(tuple(), tuple());

  private final TypeStrings strings = TypeStrings.within(MAIN);
  private final Type.Interface wanted = methods(method("M", PLAIN));

  private static Lookup.Result find(Type type, String name) {
    return Lookup.find(type, false, MAIN, name);
  }

  private String cause(Type type, Type.Interface target) {
    return Objects.requireNonNull(MissingMethod.find(type, target, true)).cause(type, strings);
  }

  private static Type.Named withMethod(String typeName, String method, Type.Signature signature) {
    Type.Named type = named(typeName, struct());
    declare(type, method, signature);
    return type;
  }

  @Test
  void theShallowestFieldCounts() {
    Type.Named deep = named("Deep", struct(field("x", Types.INT), field("y", Types.INT)));
    Type.Named middle =
        named("Middle", struct(embedded("Deep", pointer(deep)), field("x", Types.STRING)));
    Type.Struct outer = struct(field("z", Types.BOOL), embedded("Middle", middle));
    assertThat(find(outer, "x").path()).containsExactly(1, 1);
    assertThat(find(outer, "x").indirect()).isFalse();
    assertThat(find(outer, "y").path()).containsExactly(1, 0, 1);
    assertThat(find(outer, "y").indirect()).isTrue();
    assertThat(find(pointer(outer), "z").indirect()).isTrue();
    assertThat(find(outer, "q").outcome()).isEqualTo(Outcome.MISSING);
    assertThat(Lookup.findInAnyCase(outer, false, "X").found()).isTrue();
  }

  @Test
  void equalDepthIsAmbiguous() {
    Type.Named left = withMethod("Left", "M", PLAIN);
    Type.Named right = withMethod("Right", "M", PLAIN);
    Type.Named both = named("Both", struct(embedded("Left", left), embedded("Right", right)));
    assertThat(find(both, "M").outcome()).isEqualTo(Outcome.AMBIGUOUS);
    assertThat(cause(both, wanted)).isEqualTo("(ambiguous selector Both.M)");
    Type.Named one = named("One", struct(embedded("Left", left)));
    Type.Named two = named("Two", struct(embedded("Left", left)));
    Type.Struct twice = struct(embedded("One", one), embedded("Two", two));
    assertThat(find(twice, "M").outcome()).isEqualTo(Outcome.AMBIGUOUS);
  }

  @Test
  void pointerReceiversNeedAnAddress() {
    Type.Named type = withMethod("P", "*M", PLAIN);
    assertThat(find(type, "M").outcome()).isEqualTo(Outcome.NEEDS_POINTER);
    assertThat(find(pointer(type), "M").found()).isTrue();
    assertThat(Lookup.find(type, true, MAIN, "M").found()).isTrue();
    assertThat(cause(type, wanted)).isEqualTo("(method M has pointer receiver)");
    assertThat(MethodSet.of(type).methods()).isEmpty();
    assertThat(MethodSet.of(pointer(type)).methods()).hasSize(1);
    Type.Struct through = struct(embedded("P", pointer(type)));
    assertThat(MethodSet.of(through).methods().getFirst().pointerReceiver()).isTrue();
  }

  @Test
  void methodsBelongToTheTypeThatDeclaresThem() {
    Type.Named type = withMethod("V", "M", PLAIN);
    Type.Named definedPointer = named("DP", pointer(type));
    assertThat(find(definedPointer, "M").outcome()).isEqualTo(Outcome.MISSING);
    Type.Named iface = named("I", wanted);
    assertThat(find(iface, "M").found()).isTrue();
    assertThat(find(pointer(iface), "M").outcome()).isEqualTo(Outcome.MISSING);
    assertThat(cause(pointer(iface), wanted))
        .isEqualTo("(type *I is pointer to interface, not interface)");
    Type.TypeParam parameter = parameter("T", 0, iface);
    assertThat(find(parameter, "M").found()).isTrue();
    assertThat(cause(pointer(parameter), wanted))
        .isEqualTo("(type *T is pointer to type parameter, not type parameter)");
  }

  @Test
  void reasonsForMissingMethods() {
    assertThat(cause(Types.INT, wanted)).isEqualTo("(missing method M)");
    assertThat(cause(withMethod("Lower", "m", PLAIN), wanted))
        .isEqualTo("(missing method M)\n\t\thave m()\n\t\twant M()");
    assertThat(cause(withMethod("W", "M", func(tuple(Types.INT), tuple())), wanted))
        .isEqualTo("(wrong type for method M)\n\t\thave M(int)\n\t\twant M()");
    assertThat(cause(named("F", struct(field("M", Types.INT))), wanted))
        .isEqualTo("(F.M is a field, not a method)");
    Type.Interface foreign = methods(new Obj.Func(null, GoTypes.OTHER, "m", PLAIN));
    assertThat(cause(withMethod("Own", "m", PLAIN), foreign)).isEqualTo("(unexported method m)");
  }

  @Test
  void methodsOfInstancesAreSubstitutedOnce() {
    Type.TypeParam element = parameter("E", 0, Types.ANY);
    Type.Named box = genericType("LookupBox", List.of(element));
    box.setUnderlying(struct(field("x", element)));
    declare(box, "Get", func(tuple(), tuple(element)));
    Type.Named instance = Instantiator.instance(box, List.of(Types.INT));
    Obj.Func method = (Obj.Func) Objects.requireNonNull(find(instance, "Get").object());
    assertThat(strings.of(method.signature())).isEqualTo("func() int");
    assertThat(method.origin()).isSameAs(box.declaredMethods().getFirst());
    assertThat(find(instance, "Get").object()).isSameAs(method);
    assertThat(find(instance, "x").object()).isSameAs(find(instance, "x").object());
  }

  @Test
  void methodSetsAreSorted() {
    Type.Named inner = withMethod("Inner", "Z", PLAIN);
    declare(inner, "b", PLAIN);
    Type.Named outer = named("Outer", struct(embedded("Inner", inner)));
    declare(outer, "a", PLAIN);
    declare(outer, "A", PLAIN);
    assertThat(MethodSet.of(outer).methods())
        .extracting(each -> each.function().name())
        .containsExactly("A", "Z", "a", "b");
  }
}
