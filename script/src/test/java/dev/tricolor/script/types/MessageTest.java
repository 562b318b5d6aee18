package dev.tricolor.script.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Errors as gc 1.26 words and places them. In the sources {@code ‸} marks the place of the message;
 * {@code POS} in a message stands for any place; that the snippets' own k is unused is left out.
 */
class MessageTest {
  private static final String MARK = "‸";

  private static final String PRELUDE =
      """
      type T struct{ a int; s string }
      func (T) Hi() {}
      type PT struct{}
      func (*PT) M() {}
      type PW struct{}
      func (PW) M(int) {}
      type Pm struct{}
      func (Pm) m() {}
      type I interface{ M() }
      type Num interface{ ~int | ~float64 }
      type Box[E any] struct{ e E }
      func gz[E any]() {}
      func gs[E any](x []E) {}
      func gn[E Num](x E) {}
      func ge[E any](q, r E) {}
      func f(n int, s string) {}
      func two() (int, error) { return 0, nil }
      func void() {}
      func use(x ...any) {}
      var i int
      var i8 int8
      var x float64
      var s string
      var b bool
      var sl []int
      var ar [3]int
      var mt map[string]T
      var p *int
      var t T
      var v any
      var e error
      var cs chan<- int
      var cr <-chan int
      var fn func()
      """;

  record Case(String source, String message) {
    @Override
    public String toString() {
      return source.replace("\n", "\\n");
    }
  }

  /** A snippet inside a function. */
  private static Case in(String statements, String message) {
    return new Case("package main\n" + PRELUDE + "func main() {\n" + statements + "\n}\n", message);
  }

  /** A snippet at package level. */
  private static Case top(String declarations, String message) {
    return new Case("package main\n" + PRELUDE + declarations + "\nfunc main() {}\n", message);
  }

  static Stream<Case> names() {
    return Stream.of(
        in("‸q = 1", "undefined: q"),
        in("t.‸zz = 1", "t.zz undefined (type T has no field or method zz)"),
        in("t.‸hi()", "t.hi undefined (type T has no field or method hi, but does have method Hi)"),
        in("‸k := 1", "declared and not used: k"),
        in("switch ‸k := v.(type) {}", "k declared and not used"),
        in("‸L: for { break }", "label L defined and not used"),
        in("goto ‸M", "label M not defined"),
        in("‸break", "break is not in a loop, switch, or select"),
        in("k := 1; k ‸:= 2; _ = k", "no new variables on left side of :="),
        top("type S struct{ q int; ‸q string }", "q redeclared\n\tPOS: other declaration of q"),
        in("_ = ‸int", "int (type) is not an expression"),
        top("func ‸f() {}", "f redeclared in this block\n\tPOS: other declaration of f"),
        in("var k *I; k.‸M()", "k.M undefined (type *I is pointer to interface, not interface)"),
        top("func (T) ‸Hi() {}", "method T.Hi already declared at POS"),
        top(
            "func (T) ‸a() {}",
            "field and method with the same name a\n\tPOS: other declaration of a"),
        in(
            "type c1 struct{ x int }; type c2 struct{ x int }; var c struct{ c1; c2 }; _ = c.‸x",
            "ambiguous selector c.x"),
        in("PT.‸M(PT{})", "invalid method expression PT.M (needs pointer receiver (*PT).M)"),
        in("PT{}.‸M()", "cannot call pointer method M on PT"),
        top("func (‸int) q() {}", "cannot define new methods on non-local type int"));
  }

  static Stream<Case> values() {
    return Stream.of(
        in("i = ‸\"z\"", "cannot use \"z\" (untyped string constant) as int value in assignment"),
        in(
            "i = ‸3.5",
            "cannot use 3.5 (untyped float constant) as int value in assignment (truncated)"),
        in("_ = int8(‸200)", "constant 200 overflows int8"),
        in("i = ‸nil", "cannot use nil as int value in assignment"),
        in(
            "i = ‸v",
            "cannot use v (variable of interface type any) as int value in assignment:"
                + " need type assertion"),
        in("f(‸s, s)", "cannot use s (variable of type string) as int value in argument to f"),
        in(
            "var k I = ‸t",
            "cannot use t (variable of struct type T) as I value in variable declaration:"
                + " T does not implement I (missing method M)"),
        in(
            "var k I = ‸PT{}",
            "cannot use PT{} (value of struct type PT) as I value in variable declaration:"
                + " PT does not implement I (method M has pointer receiver)"),
        in(
            "var k I = ‸PW{}",
            "cannot use PW{} (value of struct type PW) as I value in variable declaration:"
                + " PW does not implement I (wrong type for method M)\n"
                + "\t\thave M(int)\n\t\twant M()"),
        in(
            "var k I = ‸Pm{}",
            "cannot use Pm{} (value of struct type Pm) as I value in variable declaration:"
                + " Pm does not implement I (missing method M)\n\t\thave m()\n\t\twant M()"),
        in("k := ‸two()", "assignment mismatch: 1 variable but two returns 2 values"),
        in("i = ‸void()", "void() (no value) used as value"),
        in(
            "use(‸two() + 1)",
            "multiple-value two() (value of type (int, error)) in single-value context"),
        in("_ = int(‸\"z\")", "cannot convert \"z\" (untyped string constant) to type int"),
        in("‸s[0] = 'q'", "cannot assign to s[0] (neither addressable nor a map index expression)"),
        in("‸mt[\"q\"].a = 1", "cannot assign to struct field mt[\"q\"].a in map"),
        in(
            "const k = 1; ‸k = 2",
            "cannot assign to k (neither addressable nor a map index expression)"));
  }

  static Stream<Case> calls() {
    return Stream.of(
        in("f(‸1)", "not enough arguments in call to f\n\thave (number)\n\twant (int, string)"),
        in(
            "f(1, s, ‸2)",
            "too many arguments in call to f\n\thave (number, string, number)\n"
                + "\twant (int, string)"),
        top(
            "func r() (int, string) { return ‸1 }",
            "not enough return values\n\thave (number)\n\twant (int, string)"),
        top("func r() int { ‸return }", "not enough return values\n\thave ()\n\twant (int)"),
        top("func r() int { ‸}", "missing return"),
        in("‸i + 1", "i + 1 (value of type int) is not used"),
        in("‸f(i, sl...)", "cannot use ... in call to non-variadic f"),
        in("go ‸fn", "expression in go must be function call"),
        in("defer ‸len(s)", "defer discards result of len(s) (value of type int)"),
        in("gz‸()", "in call to gz, cannot infer E (declared at POS)"),
        in("gn‸(s)", "string does not satisfy Num (string missing in ~int | ~float64)"),
        in("_ = ‸gs", "cannot use generic function gs without instantiation"));
  }

  static Stream<Case> operators() {
    return Stream.of(
        in("_ = ‸i + x", "invalid operation: i + x (mismatched types int and float64)"),
        in("_ = ‸s + 1", "invalid operation: s + 1 (mismatched types string and untyped int)"),
        in("_ = ‸b + b", "invalid operation: operator + not defined on b (variable of type bool)"),
        in("if ‸i {}", "non-boolean condition in if statement"),
        in("_ = ‸sl == sl", "invalid operation: sl == sl (slice can only be compared to nil)"),
        in("_ = ‸t < t", "invalid operation: t < t (operator < not defined on struct)"),
        in("_ = i / ‸0", "invalid operation: division by zero"),
        in("_ = ar[‸5]", "invalid argument: index 5 out of bounds [0:3]"),
        in("_ = sl[‸-1]", "invalid argument: index -1 (constant of type int) must not be negative"),
        in("_ = i‸[0]", "cannot index i (variable of type int)"),
        in("*‸i = 2", "invalid operation: cannot indirect i (variable of type int)"),
        in("_ = &‸5", "invalid operation: cannot take address of 5 (untyped int constant)"),
        in("‸s++", "invalid operation: s++ (non-numeric type string)"),
        in("_ = i << ‸-1", "invalid operation: negative shift count -1 (untyped int constant)"),
        in(
            "_ = ‸x << 1",
            "invalid operation: shifted operand x (variable of type float64) must be integer"),
        in("_ = ‸i.(int)", "invalid operation: i (variable of type int) is not an interface"),
        in(
            "_ = ‸e.(T)",
            "impossible type assertion: e.(T)\n"
                + "\tT does not implement error (missing method Error)"),
        in("_ = len(‸1)", "invalid argument: 1 (untyped int constant) for built-in len"));
  }

  static Stream<Case> literalsAndStatements() {
    return Stream.of(
        in("_ = T{‸zz: 1}", "unknown field zz in struct literal of type T"),
        in("_ = T{1, \"q\", ‸2}", "too many values in struct literal of type T"),
        in("_ = map[string]int{\"q\": 1, ‸\"q\": 2}", "duplicate key \"q\" in map literal"),
        in(
            "switch i { case 1: case ‸1: }",
            "duplicate case 1 (constant of type int) in expression switch\n\tPOS: previous case"),
        in("switch i { default: ‸default: }", "multiple defaults (first at POS)"),
        in("switch 1 { case 1: ‸fallthrough }", "cannot fallthrough final case in switch"),
        in("for range ‸p {}", "cannot range over p (variable of type *int)"),
        in(
            "for k, ‸k2 := range 10 { _ = k }",
            "range over 10 (untyped int constant) permits only one iteration variable"),
        in(
            "‸cr <- 1",
            "invalid operation: cannot send to receive-only channel <-chan int cr"
                + " (variable of type <-chan int)"),
        in("goto ‸N; k := 1; _ = k; N:", "goto N jumps over declaration of k at POS"),
        top(
            "func r() (err error) { { err := e; _ = err; ‸return } }",
            "result parameter err not in scope at return\n"
                + "\tPOS: inner declaration of var err error"));
  }

  static Stream<Case> types() {
    return Stream.of(
        in("var k [‸i]int", "invalid array length i"),
        top("type ‸R struct{ q R }", "invalid recursive type: R refers to itself"),
        top(
            "type ‸A1 struct{ q B1 }; type B1 struct{ q A1 }",
            "invalid recursive type A1\n\tPOS: A1 refers to B1\n\tPOS: B1 refers to A1"),
        top("func ‸r()", "missing function body"),
        in("var k map[‸[]int]int", "invalid map key type []int"),
        in("var k ‸Box", "cannot use generic type Box[E any] without instantiation"),
        in(
            "var k ‸Num",
            "cannot use type Num outside a type constraint: interface contains type constraints"),
        top(
            "func r[E any](q E) E { return ‸q + q }",
            "invalid operation: operator + not defined on q"
                + " (variable of type E constrained by any)"),
        top(
            "func r[E any](q E) bool { return ‸q == q }",
            "invalid operation: q == q (incomparable types in type set)"),
        top(
            "var ‸q = r(); func r() int { return q }",
            "initialization cycle for q\n\tPOS: q refers to r\n\tPOS: r refers to q"),
        top("var ‸q = q", "initialization cycle: q refers to itself"));
  }

  static Stream<Case> imports() {
    return Stream.of(
        new Case("package main\nimport ‸\"os\"\nfunc main() {}", "\"os\" imported and not used"),
        new Case("package main\nimport \"fmt\"\nfunc main() { fmt.‸Foo() }", "undefined: fmt.Foo"),
        new Case(
            "package main\nimport \"strings\"\n"
                + "func main() { var bl strings.Builder; _ = bl.‸buf }",
            "bl.buf undefined (cannot refer to unexported field buf)"));
  }

  @ParameterizedTest
  @MethodSource({
    "names",
    "values",
    "calls",
    "operators",
    "literalsAndStatements",
    "types",
    "imports"
  })
  void saysWhatGcSays(Case test) {
    int mark = test.source.indexOf(MARK);
    String before = test.source.substring(0, mark);
    int line = (int) before.lines().count();
    int column =
        before
                .substring(before.lastIndexOf('\n') + 1)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                .length
            + 1;
    if (before.endsWith("\n")) {
      line++;
    }
    List<String> report =
        Sources.check(test.source.replace(MARK, "")).report().stream()
            .map(
                each ->
                    each.substring(0, 7)
                        + each.substring(7).replaceAll("\\./x\\.go:\\d+:\\d+", "POS"))
            .filter(each -> !each.endsWith("not used: k") || test.message.endsWith("used: k"))
            .toList();
    assertThat(report).containsExactly("./x.go:" + line + ":" + column + ": " + test.message);
  }
}
