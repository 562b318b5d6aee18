package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints expressions as messages quote them: on one line, bodies and elements left out. */
final class ExprText {
  private static final String LEFT_OUT = "…";

  private final StringBuilder out = new StringBuilder();

  private ExprText() {}

  static String of(Expr expr) {
    ExprText text = new ExprText();
    text.print(expr);
    return text.out.toString();
  }

  private ExprText add(String piece) {
    out.append(piece);
    return this;
  }

  private void print(Expr expr) {
    switch (expr) {
      case Expr.Bad ignored -> add("_");
      case Expr.Name name -> add(name.value());
      case Expr.BasicLit literal -> add(literal.text());
      case Expr.CompositeLit literal -> compositeLiteral(literal);
      case Expr.KeyValue pair -> pair(pair.key(), ": ", pair.value());
      case Expr.FuncLit literal -> functionLiteral(literal);
      case Expr.Paren paren -> wrapped("(", paren.operand(), ")");
      case Expr.Selector selector -> wrapped("", selector.operand(), "." + selector.name().value());
      case Expr.Index index -> index(index);
      case Expr.SliceExpr slice -> slice(slice);
      case Expr.TypeAssert assertion -> assertion(assertion);
      case Expr.Call call -> call(call);
      case Expr.Star star -> wrapped("*", star.operand(), "");
      case Expr.Unary unary -> wrapped(unary.operator().text(), unary.operand(), "");
      case Expr.Binary binary -> binary(binary);
      case Expr.ArrayType array -> arrayType(array);
      case Expr.SliceType slice -> wrapped("[]", slice.element(), "");
      case Expr.Ellipsis ellipsis -> wrapped("...", ellipsis.element(), "");
      case Expr.MapType map -> {
        wrapped("map[", map.key(), "]");
        print(map.value());
      }
      case Expr.ChanType chan -> channelType(chan);
      case Expr.StructType struct -> structType(struct);
      case Expr.InterfaceType type -> interfaceType(type);
      case Expr.FuncType type -> {
        add("func");
        signature(type);
      }
    }
  }

  private void wrapped(String before, Expr inner, String after) {
    add(before).print(inner);
    add(after);
  }

  private void pair(Expr left, String between, Expr right) {
    print(left);
    add(between).print(right);
  }

  private void list(List<Expr> expressions) {
    String separator = "";
    for (Expr expression : expressions) {
      add(separator).print(expression);
      separator = ", ";
    }
  }

  private void compositeLiteral(Expr.CompositeLit literal) {
    if (literal.type() != null) {
      print(literal.type());
    }
    add(literal.elements().isEmpty() ? "{}" : "{" + LEFT_OUT + "}");
  }

  private void functionLiteral(Expr.FuncLit literal) {
    print(literal.type());
    add(literal.body().statements().isEmpty() ? " {}" : " {" + LEFT_OUT + "}");
  }

  private void index(Expr.Index index) {
    wrapped("", index.operand(), "[");
    list(index.indices());
    add("]");
  }

  private void slice(Expr.SliceExpr slice) {
    wrapped("", slice.operand(), "[");
    optional(slice.low());
    add(":");
    optional(slice.high());
    if (slice.three()) {
      add(":");
      optional(slice.max());
    }
    add("]");
  }

  private void optional(@Nullable Expr expr) {
    if (expr != null) {
      print(expr);
    }
  }

  private void assertion(Expr.TypeAssert assertion) {
    wrapped("", assertion.operand(), ".(");
    if (assertion.type() == null) {
      add("type");
    } else {
      print(assertion.type());
    }
    add(")");
  }

  private void call(Expr.Call call) {
    wrapped("", call.function(), "(");
    list(call.arguments());
    add(call.spread() ? "...)" : ")");
  }

  private void binary(Expr.Binary binary) {
    pair(binary.left(), " " + binary.operator().text() + " ", binary.right());
  }

  private void arrayType(Expr.ArrayType array) {
    add("[");
    if (array.length() == null) {
      add("...");
    } else {
      print(array.length());
    }
    wrapped("]", array.element(), "");
  }

  private void channelType(Expr.ChanType chan) {
    switch (chan.direction()) {
      case BOTH -> add("chan ");
      case SEND -> add("chan<- ");
      case RECEIVE -> add("<-chan ");
    }
    print(chan.element());
  }

  private void structType(Expr.StructType struct) {
    add("struct{");
    fields(struct.fields(), "; ");
    add("}");
  }

  private void interfaceType(Expr.InterfaceType type) {
    add("interface{");
    String separator = "";
    for (Field element : type.elements()) {
      add(separator);
      separator = "; ";
      if (element.name() != null && element.type() instanceof Expr.FuncType method) {
        add(element.name().value());
        signature(method);
      } else {
        print(element.type());
      }
    }
    add("}");
  }

  private void signature(Expr.FuncType type) {
    add("(");
    fields(type.parameters(), ", ");
    add(")");
    List<Field> results = type.results();
    if (results.isEmpty()) {
      return;
    }
    if (results.size() == 1 && results.getFirst().name() == null) {
      add(" ").print(results.getFirst().type());
      return;
    }
    add(" (");
    fields(results, ", ");
    add(")");
  }

  /** Neighbours that share one type node are printed as the group that they are. */
  private void fields(List<Field> fields, String separator) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      boolean grouped =
          i + 1 < fields.size()
              && field.name() != null
              && fields.get(i + 1).type().equals(field.type());
      if (field.name() != null) {
        add(field.name().value());
      }
      if (grouped) {
        add(", ");
        continue;
      }
      if (field.name() != null) {
        add(" ");
      }
      print(field.type());
      if (field.tag() != null) {
        add(" ").print(field.tag());
      }
      add(i + 1 < fields.size() ? separator : "");
    }
  }
}
