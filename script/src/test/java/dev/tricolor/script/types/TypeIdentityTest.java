package dev.tricolor.script.types;

import static dev.tricolor.script.types.GoTypes.chan;
import static dev.tricolor.script.types.GoTypes.embedded;
import static dev.tricolor.script.types.GoTypes.embedding;
import static dev.tricolor.script.types.GoTypes.field;
import static dev.tricolor.script.types.GoTypes.func;
import static dev.tricolor.script.types.GoTypes.generic;
import static dev.tricolor.script.types.GoTypes.genericType;
import static dev.tricolor.script.types.GoTypes.map;
import static dev.tricolor.script.types.GoTypes.method;
import static dev.tricolor.script.types.GoTypes.methods;
import static dev.tricolor.script.types.GoTypes.named;
import static dev.tricolor.script.types.GoTypes.parameter;
import static dev.tricolor.script.types.GoTypes.pointer;
import static dev.tricolor.script.types.GoTypes.receiver;
import static dev.tricolor.script.types.GoTypes.slice;
import static dev.tricolor.script.types.GoTypes.struct;
import static dev.tricolor.script.types.GoTypes.tagged;
import static dev.tricolor.script.types.GoTypes.term;
import static dev.tricolor.script.types.GoTypes.tilde;
import static dev.tricolor.script.types.GoTypes.tuple;
import static dev.tricolor.script.types.GoTypes.union;
import static dev.tricolor.script.types.GoTypes.variadic;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Identity of types, and the keys that stand for it. */
class TypeIdentityTest {

  private static void same(Type a, Type b) {
    assertThat(TypeIdentity.identical(a, b)).isTrue();
    assertThat(TypeIdentity.identical(b, a)).isTrue();
    assertThat(TypeKey.of(a)).isEqualTo(TypeKey.of(b)).hasSameHashCodeAs(TypeKey.of(b));
  }

  private static void different(Type a, Type b) {
    assertThat(TypeIdentity.identical(a, b)).isFalse();
    assertThat(TypeIdentity.identical(b, a)).isFalse();
    assertThat(TypeKey.of(a)).isNotEqualTo(TypeKey.of(b));
  }

  @Test
  void literals() {
    same(slice(Types.BYTE), slice(Types.UINT8));
    same(map(Types.STRING, pointer(Types.INT)), map(Types.STRING, pointer(Types.INT)));
    same(Types.ANY, new Type.Interface(List.of(), List.of(), false));
    different(slice(Types.INT), slice(Types.INT64));
    different(new Type.Array(3, Types.INT), new Type.Array(4, Types.INT));
    different(new Type.Array(3, Types.INT), slice(Types.INT));
    different(chan(Types.INT), receiver(Types.INT));
    different(named("T", Types.INT), named("T", Types.INT));
  }

  @Test
  void functions() {
    same(func(tuple(Types.INT), tuple(Types.STRING)), func(tuple(Types.INT), tuple(Types.STRING)));
    different(func(tuple(slice(Types.INT)), tuple()), variadic(tuple(slice(Types.INT)), tuple()));
    different(func(tuple(Types.INT), tuple()), func(tuple(), tuple(Types.INT)));
  }

  @Test
  void genericFunctionsWithRenamedParameters() {
    Type.TypeParam a = parameter("A", 0, Types.ANY);
    Type.TypeParam b = parameter("B", 0, Types.ANY);
    Type.TypeParam c = parameter("C", 0, Types.COMPARABLE);
    same(
        generic(List.of(a), tuple(slice(a)), tuple(a)),
        generic(List.of(b), tuple(slice(b)), tuple(b)));
    different(generic(List.of(a), tuple(a), tuple()), generic(List.of(c), tuple(c), tuple()));
    different(func(tuple(a), tuple()), func(tuple(b), tuple()));
  }

  @Test
  void structsByNamesTagsAndEmbedding() {
    Type.Named type = named("T", Types.INT);
    same(struct(field("x", Types.INT)), struct(field("x", Types.INT)));
    different(struct(field("x", Types.INT)), struct(field("y", Types.INT)));
    different(struct(field("T", type)), struct(embedded("T", type)));
    different(struct(field("x", Types.INT)), tagged("json", field("x", Types.INT)));
    Obj.Var foreign = new Obj.Var(null, GoTypes.OTHER, "x", Types.INT, Obj.VarKind.FIELD);
    different(struct(field("x", Types.INT)), struct(foreign));
    Obj.Var exported = new Obj.Var(null, GoTypes.OTHER, "X", Types.INT, Obj.VarKind.FIELD);
    same(struct(field("X", Types.INT)), struct(exported));
  }

  @Test
  void interfacesByTypeSet() {
    Type.Signature plain = func(tuple(), tuple());
    Type.Interface both = methods(method("M", plain), method("n", plain));
    same(both, methods(method("n", plain), method("M", plain)));
    same(both, embedding(methods(method("n", plain)), methods(method("M", plain))));
    different(both, methods(method("M", plain)));
    same(union(tilde(Types.INT), term(Types.STRING)), union(term(Types.STRING), tilde(Types.INT)));
    different(union(tilde(Types.INT)), union(term(Types.INT)));
    different(Types.COMPARABLE.underlying(), Types.EMPTY_INTERFACE);
    same(embedding(Types.COMPARABLE), Types.COMPARABLE.underlying());
  }

  @Test
  void interfacesThatContainThemselves() {
    Type.Named recursive = named("I", null);
    Type.Interface inner = embedding(recursive);
    recursive.setUnderlying(methods(method("m", func(tuple(), tuple(inner)))));
    same(inner, embedding(recursive));
    same(inner, methods(method("m", func(tuple(), tuple(embedding(recursive))))));
  }

  @Test
  void instancesByOriginAndArguments() {
    Type.TypeParam element = parameter("E", 0, Types.ANY);
    Type.Named box = genericType("Box", List.of(element));
    box.setUnderlying(struct(field("x", element)));
    Type.Named first = Instantiator.instance(box, List.of(slice(Types.BYTE)));
    assertThat(Instantiator.instance(box, List.of(slice(Types.UINT8)))).isSameAs(first);
    same(first, new Type.Named(box.object(), box, List.of(slice(Types.UINT8))));
    different(first, Instantiator.instance(box, List.of(Types.INT)));
    different(first, box);
  }
}
