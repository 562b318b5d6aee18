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
import static dev.tricolor.script.types.GoTypes.names;
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

/** Types as messages and as running programs print them, recorded from Go 1.26. */
class TypeStringsTest {

  private final TypeStrings strings = TypeStrings.within(GoTypes.MAIN);
  private final Type.Named local = named("Local", Types.INT);
  private final RuntimeNames runtime =
      new RuntimeNames(name -> name.equals(local.object()) ? 4 : 0);
  private final Type.Named type = named("T", Types.INT);
  private final Type.Named foreign = named(GoTypes.OTHER, "T", Types.INT);

  private void prints(Type type, String message, String atRunTime) {
    assertThat(strings.of(type)).isEqualTo(message);
    assertThat(runtime.of(type)).isEqualTo(atRunTime);
  }

  @Test
  void literals() {
    prints(slice(Types.BYTE), "[]byte", "[]uint8");
    prints(map(Types.RUNE, Types.ANY), "map[rune]any", "map[int32]interface {}");
    prints(Types.EMPTY_INTERFACE, "interface{}", "interface {}");
    prints(chan(receiver(Types.INT)), "chan (<-chan int)", "chan (<-chan int)");
    prints(receiver(chan(Types.INT)), "<-chan chan int", "<-chan chan int");
    prints(pointer(new Type.Array(3, type)), "*[3]T", "*[3]main.T");
    prints(foreign, "q.T", "q.T");
    prints(Types.ERROR, "error", "error");
    prints(Types.UNSAFE_POINTER, "unsafe.Pointer", "unsafe.Pointer");
  }

  @Test
  void functions() {
    prints(func(tuple(), tuple()), "func()", "func()");
    prints(
        variadic(
            names(field("a", Types.INT), field("b", slice(Types.STRING))),
            names(field("x", Types.INT), field("err", Types.ERROR))),
        "func(a int, b ...string) (x int, err error)",
        "func(int, ...string) (int, error)");
    prints(func(tuple(Types.INT), names(field("x", type))), "func(int) (x T)", "func(int) main.T");
    Type.TypeParam key = parameter("K", 0, Types.ANY);
    Type.TypeParam value = parameter("V", 1, Types.ANY);
    Type.TypeParam number = parameter("N", 2, union(tilde(Types.INT), term(Types.STRING)));
    assertThat(strings.of(generic(List.of(key, value, number), tuple(key, value), tuple(number))))
        .isEqualTo("func[K, V any, N ~int | string](K, V) N");
  }

  @Test
  void structs() {
    prints(struct(), "struct{}", "struct {}");
    prints(
        struct(embedded("T", pointer(type)), field("x", Types.INT), field("Y", foreign)),
        "struct{*T; x int; Y q.T}",
        "struct { *main.T; x int; Y q.T }");
    prints(
        tagged("a\"b", field("x", Types.INT)),
        "struct{x int \"a\\\"b\"}",
        "struct { x int \"a\\\"b\" }");
  }

  @Test
  void interfaces() {
    Type.Signature plain = func(tuple(), tuple());
    Obj.Func foreign = new Obj.Func(null, GoTypes.OTHER, "m", plain);
    prints(methods(method("M", plain), foreign), "interface{M(); m()}", "interface { M(); q.m() }");
    assertThat(strings.of(embedding(Types.COMPARABLE, type))).isEqualTo("interface{comparable; T}");
    assertThat(strings.of(union(tilde(Types.INT), term(type)))).isEqualTo("~int | T");
  }

  @Test
  void instances() {
    Type.TypeParam element = parameter("E", 0, Types.ANY);
    Type.Named box = genericType("Box", List.of(element));
    assertThat(strings.of(box)).isEqualTo("Box[E any]");
    Type.Named pair = genericType("Pair", List.of(element, parameter("F", 1, Types.ANY)));
    prints(
        Instantiator.instance(pair, List.of(foreign, slice(type))),
        "Pair[q.T, []T]",
        "main.Pair[x/q.T,[]main.T]");
    prints(Instantiator.instance(box, List.of(local)), "Box[Local]", "main.Box[main.Local·4]");
    prints(
        Instantiator.instance(
            box,
            List.of(
                struct(
                    embedded("T", type),
                    field("a", Types.INT),
                    embedded("int", Types.INT),
                    embedded("Local", local)))),
        "Box[struct{T; a int; int; Local}]",
        "main.Box[struct { main.T; main.a int; main.int = int; Local = main.Local·4 }]");
  }

  @Test
  void packagesThatShareANameAreShownByPath() {
    GoPackage own = new GoPackage("main", "main", new Scope(null));
    own.setImports(List.of(GoTypes.OTHER, new GoPackage("x/other/q", "q", new Scope(null))));
    assertThat(TypeStrings.within(own).of(foreign)).isEqualTo("\"x/q\".T");
  }
}
