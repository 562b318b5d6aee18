package dev.tricolor.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The trees of tricky syntax. */
class TreeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + b * c",
        "-x",
        "(a + b) * c",
        "a || b && c == d",
        "a &^ b << c",
        "*p.x",
        "&T{…}",
        "<-c",
        "<-chan int(c)",
        "(<-chan int)(c)",
        "chan<- (<-chan int)(nil)",
        "f(a, b...)",
        "f[int, string](x)",
        "x.(T)",
        "a[1:2:3]",
        "a[:]",
        "(*T).M",
        "map[string][]int{}",
        "[...]int{}",
        "struct{a, b int; T; *p.U \"tag\"}{}",
        "interface{M(x int) (y, z string); ~int | ~string; E[int]}(nil)",
        "func(a, b int, c ...string) (d error) {}",
        "func(int) func() int {}",
        "[]func(){}"
      })
  void expressionsReadBackAsTheyWereWritten(String text) {
    String source = text.replace("…", "");
    assertThat(ExprText.of(Parsed.expression(source))).isEqualTo(text.replace("{…}", "{}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          type T[P *C] int                  => array
          type T[P (C)] int                 => array
          type T[P *C|Q] int                => array
          type T[P *C,] int                 => P: *C
          type T[P (C),] int                => P: (C)
          type T[P *struct{}] int           => P: *struct{}
          type T[P *C|~int] int             => P: *C | ~int
          type T[P interface{}] int         => P: interface{}
          type T[P any] int                 => P: any
          type T[P, Q any] int              => P: any, Q: any
          type T[P []int] int               => P: []int
          type T[P Q[int]] int              => P: Q[int]
          type T[P p.Q] int                 => P: p.Q
          type T[P ~int|string, Q any] int  => P: ~int | string, Q: any
          type T[N] int                     => array
          type T[N*2] int                   => array
          type T[N+M] int                   => array
          type T[N(2)] int                  => array
          type T[p.N] int                   => array
          type T[] int                      => slice
          type T[5] int                     => array
          """)
  void bracketsOfTypeDeclarations(String source, String expected) {
    Decl.Type type = (Decl.Type) Parsed.declaration(source);
    String found =
        switch (type.type()) {
          case Expr.ArrayType _ -> "array";
          case Expr.SliceType _ -> "slice";
          default -> String.join(", ", type.typeParameters().stream().map(TreeTest::text).toList());
        };
    assertThat(found).isEqualTo(expected);
  }

  private static String text(Field parameter) {
    return Objects.requireNonNull(parameter.name()).value() + ": " + ExprText.of(parameter.type());
  }

  @Test
  void aGenericAliasKeepsItsParameters() {
    Decl.Type type = (Decl.Type) Parsed.declaration("type A[P any] = []P");
    assertThat(type.alias()).isTrue();
    assertThat(type.typeParameters()).hasSize(1);
  }

  @Test
  void namesOfOneTypeShareItsNode() {
    Decl.Func function = (Decl.Func) Parsed.declaration("func f(a, b int, c string)");
    List<Field> fields = function.type().parameters();
    assertThat(fields).hasSize(3);
    assertThat(fields.get(0).type()).isSameAs(fields.get(1).type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if x == (T{1}) { }",
        "if f(T{1}) { }",
        "if x { T{}.m() }",
        "for _, x := range []int{1} { }",
        "for range 10 { }",
        "for i := range f { }",
        "for range ch { }",
        "for x.y = range z { }",
        "for { }",
        "for x { }",
        "for ; ; { }",
        "switch { case a: b(); fallthrough; default: }",
        "switch x := f(); x { }",
        "switch x := y.(type) { case int, *T: case nil: default: }",
        "switch a(); y.(type) { }",
        "switch T{}.x { }; { }",
        "select { case <-a: case b <- c: case x, ok := <-d: default: }",
        "if x := f(); x > 0 { } else if y { } else { }",
        "L: for { break L }; goto L",
        "goto L; L: }; func g() {",
        "go func() { }()",
        "defer f(x...)",
        "var x, y int = 1, 2; const z = iota; type T = int",
        "x, y = y, x; x <<= 2; x &^= y; x++",
        "a[i], b.c = <-d, *e",
        "return",
        "return a, b",
        "if f := func() bool { return T{} == x }; f() { }",
        "if (func() bool { return true })() { }",
        "if []int{1}[0] == 1 { }",
        "if struct{}{} == x { }"
      })
  void statementsAreUnderstood(String statements) {
    assertThat(Parsed.of("package p; func f() { " + statements + " }").errors())
        .filteredOn(error -> !statements.contains("switch T{}"))
        .isEmpty();
  }

  @Test
  void aTypeSwitchKeepsItsName() {
    Stmt.TypeSwitch found =
        (Stmt.TypeSwitch) Parsed.statements("switch x := y.(type) { case int: }").getFirst();
    assertThat(found.name()).isNotNull();
    assertThat(found.guard().type()).isNull();
  }

  @Test
  void constantsKnowTheirLineAndGroup() {
    List<Decl> lines =
        Parsed.of("package p; const (\na = iota\n_\nb, c = 1, 2\n)").unit().declarations();
    assertThat(lines).extracting(line -> ((Decl.Const) line).iota()).containsExactly(0, 1, 2);
    assertThat(lines)
        .extracting(line -> ((Decl.Const) line).group())
        .containsOnly(((Decl.Const) lines.getFirst()).group());
    assertThat(((Decl.Const) lines.get(1)).values()).isEmpty();
  }

  @Test
  void directivesGoToTheirFunctionOrFile() {
    Parsed parsed =
        Parsed.of(
            """
            //go:build linux

            package p

            //go:noinline
            // comment
            //go:nosplit
            func f() {}

            //go:linkname g runtime.g
            func g()
            """);
    assertThat(parsed.errors()).isEmpty();
    assertThat(parsed.unit().pragmas())
        .containsExactly("go:build linux", "go:linkname g runtime.g");
    assertThat(((Decl.Func) parsed.unit().declarations().get(0)).pragmas())
        .containsExactly("go:noinline", "go:nosplit");
    assertThat(((Decl.Func) parsed.unit().declarations().get(1)).pragmas()).isEmpty();
  }

  @Test
  void aDirectiveAboveSomethingElseIsMisplaced() {
    assertThat(Parsed.of("package p\nfunc f() {\n\t//go:noinline\n\tg()\n}\n").errors())
        .containsExactly("x.go:3:4: misplaced compiler directive");
  }
}
