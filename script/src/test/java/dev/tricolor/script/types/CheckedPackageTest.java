package dev.tricolor.script.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.syntax.CaseClause;
import dev.tricolor.script.syntax.Expr;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is recorded about the syntax of programs that are right. */
class CheckedPackageTest {

  /** The recorded type and value of the expression that is printed as {@code text}. */
  private static String typeOf(CheckedPackage pkg, String text) {
    TypeStrings strings = TypeStrings.within(pkg.pkg());
    return pkg.types.entrySet().stream()
        .filter(entry -> ExprText.of(entry.getKey()).equals(text))
        .map(entry -> strings.of(entry.getValue().type()))
        .distinct()
        .reduce((a, b) -> a + " and " + b)
        .orElse("nothing");
  }

  private static CheckedPackage body(String statements) {
    return Sources.right("package main\nfunc main() {\n" + statements + "\n}\n");
  }

  @Test
  void untypedOperandsTakeTheTypeOfTheirContext() {
    assertThat(typeOf(body("var x int8; x = x + 1"), "1")).isEqualTo("int8");
    assertThat(typeOf(body("var s uint = 3; var x int64 = 1 << s; _ = x"), "1 << s"))
        .isEqualTo("int64");
    assertThat(typeOf(body("var s uint = 3; var x int64 = 1 << s; _ = x"), "1")).isEqualTo("int64");
    assertThat(typeOf(body("var p *int; _ = p == nil"), "nil")).isEqualTo("*int");
    assertThat(typeOf(body("var x any = 1.5; _ = x"), "1.5")).isEqualTo("float64");
    assertThat(typeOf(body("type B bool; var x, y int; var b B = x < y; _ = b"), "x < y"))
        .isEqualTo("B");
    assertThat(typeOf(body("x := 'a' + 1.0; _ = x"), "'a' + 1.0")).isEqualTo("float64");
  }

  @Test
  void constantsAreRoundedToTheirType() {
    CheckedPackage pkg = body("var x float32 = 0.1; _ = x");
    TypeAndValue value =
        pkg.types.entrySet().stream()
            .filter(entry -> ExprText.of(entry.getKey()).equals("0.1"))
            .findFirst()
            .orElseThrow()
            .getValue();
    assertThat(value.value())
        .isEqualTo(dev.tricolor.script.types.constant.Constants.of((double) 0.1f));
  }

  @Test
  void literalsWithoutTypeHaveThatOfTheElement() {
    CheckedPackage pkg =
        body("type T struct{ a int }; _ = []*T{{a: 1}}; _ = map[string][]int{\"a\": {1}}");
    assertThat(typeOf(pkg, "{…}")).contains("*T", "[]int");
  }

  @Test
  void instancesHaveAllTypeArguments() {
    CheckedPackage pkg =
        Sources.right(
            """
            package main
            func apply[E, R any](s []E, f func(E) R) []R { return nil }
            func id[T any](x T) T { return x }
            func main() {
              _ = apply([]int{1}, func(i int) string { return "" })
              _ = apply([]int8{1}, id)
              var f func(string) string = id
              _ = f
            }
            """);
    TypeStrings strings = TypeStrings.within(pkg.pkg());
    List<String> instances =
        pkg.instances.values().stream().map(each -> strings.of(each.type())).sorted().toList();
    assertThat(instances)
        .containsExactly(
            "func(s []int, f func(int) string) []string",
            "func(s []int8, f func(int8) int8) []int8",
            "func(x int8) int8",
            "func(x string) string");
  }

  @Test
  void clausesOfTypeSwitchesHaveTheirOwnVariables() {
    CheckedPackage pkg =
        body("var v any; switch x := v.(type) { case int: _ = x; case nil, string: _ = x }");
    TypeStrings strings = TypeStrings.within(pkg.pkg());
    List<String> types =
        pkg.implicits.entrySet().stream()
            .filter(entry -> entry.getKey() instanceof CaseClause)
            .map(entry -> strings.of(entry.getValue().type()))
            .sorted()
            .toList();
    assertThat(types).containsExactly("any", "int");
  }

  @Test
  void selectionsGiveThePathThroughEmbeddedFields() {
    CheckedPackage pkg =
        body("type A struct{ x, y int }; type B struct{ z int; *A }; var b B; _ = b.y");
    Selection selection = pkg.selections.values().iterator().next();
    assertThat(selection.path()).containsExactly(1, 1);
    assertThat(selection.indirect()).isTrue();
    assertThat(selection.kind()).isEqualTo(Selection.Kind.FIELD);
  }

  @Test
  void namesAreDefinedAndUsed() {
    CheckedPackage pkg = body("x := 1; x, y := 2, x; _, _ = x, y");
    List<Expr.Name> definitions =
        pkg.definitions.keySet().stream().filter(name -> name.value().equals("x")).toList();
    assertThat(definitions).hasSize(1);
    Obj x = Objects.requireNonNull(pkg.definition(definitions.getFirst()));
    assertThat(pkg.uses.values().stream().filter(x::equals)).hasSize(3);
  }

  @Test
  void variablesAreInitialisedAfterWhatTheyNeed() {
    CheckedPackage pkg =
        Sources.right(
            """
            package main
            var a = c + b
            var b = f()
            var c = f()
            var d = 3
            var _ = g()
            var e, h = two()
            func f() int { d++; return d }
            func g() int { return T{}.m() }
            func two() (int, int) { return 0, 0 }
            type T struct{}
            func (T) m() int { return e }
            func main() {}
            """);
    assertThat(pkg.initializers().stream().map(each -> each.left().toString()))
        .containsExactly("[d]", "[b]", "[c]", "[a]", "[e, h]", "[_]");
  }

  @Test
  void bodiesOfLibrariesAreCheckedOnDemand() {
    String text = "package p; func F() int { return g() }; func g() int { return 1 }";
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    CheckedPackage pkg = Sources.check("p", "p.go", bytes, Checker.Options.LIBRARY).pkg();
    assertThat(typeOf(pkg, "g()")).isEqualTo("nothing");
    Obj.Func function = (Obj.Func) Objects.requireNonNull(pkg.pkg().scope().local("F"));
    assertThat(function.signature().results().at(0)).isEqualTo(Types.INT);
    pkg.requireBody(Objects.requireNonNull(pkg.declaration(function)));
    assertThat(typeOf(pkg, "g()")).isEqualTo("int");
  }
}
