package dev.tricolor.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Syntax errors as gc 1.26 words and places them. In the sources {@code ‸} marks the place of the
 * first message; further messages come with their own place.
 */
class SyntaxErrorTest {
  private static final String MARK = "‸";

  record Case(String source, String message) {
    @Override
    public String toString() {
      return source.replace("\n", "\\n");
    }
  }

  private static Case top(String source, String message) {
    return new Case("package p\n" + source + "\n", message);
  }

  private static Case in(String statements, String message) {
    return top("func f() {\n" + statements + "\n}", message);
  }

  static Stream<Case> statements() {
    return Stream.of(
        in("if b‸\n{\n}", "unexpected newline, expected { after if clause"),
        in("if b {\n}\n‸else {\n}", "unexpected keyword else, expected }"),
        in("‸++i", "unexpected ++, expected }"),
        in("i = 1 +\n‸} ", "unexpected }, expected expression"),
        in("for k ‸in sl {}", "unexpected name in, expected {"),
        in("while ‸b {}", "unexpected name b at end of statement"),
        in("k := i‸++", "unexpected ++ at end of statement"),
        in("var k ‸:= 1", "unexpected :=, expected ="),
        in("if i ‸= 1 {}", "cannot use assignment i = 1 as value"),
        in("if i+1 ‸= f(x)+2 {}", "cannot use assignment (i + 1) = (f(x) + 2) as value"),
        in("if i ‸:= 1 {}", "cannot use i := 1 as value"),
        in("if i‸++ {}", "cannot use i++ as value"),
        in("if ‸{}", "missing condition in if statement"),
        in("if x := 1‸; {}", "missing condition in if statement"),
        in("if var ‸x = 1; x > 0 {}", "var declaration not allowed in if initializer"),
        in("defer ‸{ }", "unexpected {, expected expression"),
        in("var k int[‸5]", "unexpected literal 5, expected type"),
        in("k := 1 ‸j := 2", "unexpected name j at end of statement"),
        in("func ‸k() {}", "unexpected name k, expected ("),
        in("if b {} else ‸println()", "else must be followed by if or statement block"),
        in("use(1,\n2‸\n)", "unexpected newline in argument list; possibly missing comma or )"),
        in("for i := 0; i < 10 ‸{ }", "unexpected {, expected semicolon or newline"),
        in("for i := 0; ‸{ }", "unexpected {, expected for loop condition"),
        in("for i := 0; i < 10; i ‸:= 1 { }", "cannot declare in post statement of for loop"),
        in("switch x; y‸\n{ }", "missing { after switch clause"),
        in("switch x { ‸y: }", "unexpected name y, expected case or default or }"),
        in("switch a, b ‸:= x.(type) { }", "cannot use a, b := x.(type) as value"),
        in("select ‸x { }", "missing { after select clause"),
        in("a, b‸", "unexpected newline, expected := or = or comma"),
        in("L‸: case", "missing statement after label"),
        in("x.\n‸}", "unexpected }, expected name or ("),
        in("x = a[‸]", "unexpected ], expected operand"),
        in("x = a[1‸\n", "unexpected newline, expected comma, : or ]"),
        in("x = (T)‸{1}", "cannot parenthesize type in composite literal"));
  }

  static Stream<Case> declarations() {
    return Stream.of(
        top("‸k := 1", "non-declaration statement outside function body"),
        top("‸;", "non-declaration statement outside function body"),
        top(
            "var x = []int{\n1,\n2‸\n}",
            "unexpected newline in composite literal; possibly missing comma or }"),
        top("func r() int‸, string {}", "unexpected comma after top level declaration"),
        top("func r‸<E>(q E) {}", "unexpected <, expected ("),
        top("func ‸{}", "unexpected {, expected name or ("),
        top("func main() {}\n‸import \"fmt\"", "imports must appear before other declarations"),
        top("func main() {\n}\n‸}", "non-declaration statement outside function body"),
        top("func main()\n‸{\n}", "unexpected semicolon or newline before {"),
        top("import x‸", "missing import path"),
        top("import ‸1", "import path must be a string"),
        top("type T‸\n", "unexpected newline in type declaration"),
        top("type T struct { ‸1 }", "unexpected literal 1, expected field name or embedded type"),
        top("type T struct { *‸(U) }", "cannot parenthesize embedded type"),
        top(
            "type T struct { a int ‸b int }",
            "unexpected name b in struct type; possibly missing semicolon or newline or }"),
        top("type T interface { ‸1 }", "unexpected literal 1, expected ~ term or type"),
        top("type T[P any, ‸*Q] int", "missing type parameter name"),
        top("type T[*Q‸,] int", "unexpected comma; expected ]"),
        top("type T[P any, Q‸] int", "missing type constraint"),
        top("type T struct { f F[‸] }", "unexpected ], expected type argument list"),
        top("func f(‸[]int, a string) {}", "missing parameter name"),
        top("func f(a int, b‸) {}", "missing parameter type"),
        top("func f(a ...‸) {}", "... is missing type"),
        top("func f[‸]() {}", "empty type parameter list"),
        top("func (T) m‸[P any]() {}", "method must have no type parameters"),
        top("type F func‸[P any]()", "function type must have no type parameters"),
        top(
            "var (\na int ‸b\n)",
            "unexpected name b in grouped declaration; possibly missing semicolon or newline or )"),
        top("type C chan ‸}", "missing channel element type"),
        top("type C <-‸int", "unexpected name int, expected keyword chan"));
  }

  @ParameterizedTest
  @MethodSource({"statements", "declarations"})
  void reportsAsGcDoes(Case test) {
    int mark = test.source.indexOf(MARK);
    String before = test.source.substring(0, mark);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = mark - before.lastIndexOf('\n');
    List<String> errors = Parsed.of(test.source.replace(MARK, "")).errors();
    assertThat(errors)
        .first()
        .isEqualTo("x.go:" + line + ":" + column + ": syntax error: " + test.message);
  }

  @Test
  void aLineHasOneSyntaxError() {
    assertThat(Parsed.of("package p\nfunc f() { x y z; a b }\n").errors())
        .containsExactly("x.go:2:14: syntax error: unexpected name y at end of statement");
  }

  @Test
  void errorsAfterTheFirstAreFound() {
    String source =
        """
        package p

        func f() {
        	x := 1 2
        	if x = 1 {
        	}
        	for i := 0; i < 10 {
        	}
        }

        func g(a int, b) {
        	return 1 +
        }

        var x int y
        """;
    assertThat(Parsed.of(source).errors())
        .containsExactly(
            "x.go:4:9: syntax error: unexpected literal 2 at end of statement",
            "x.go:5:7: syntax error: cannot use assignment x = 1 as value",
            "x.go:7:21: syntax error: unexpected {, expected semicolon or newline",
            "x.go:8:2: syntax error: unexpected }, expected expression",
            "x.go:11:16: syntax error: missing parameter type",
            "x.go:13:1: syntax error: unexpected }, expected expression",
            "x.go:15:11: syntax error: unexpected name y after top level declaration");
  }
}
