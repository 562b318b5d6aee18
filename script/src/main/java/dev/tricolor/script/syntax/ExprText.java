package dev.tricolor.script.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes expressions on one line, as messages of gc show them: spaces around binary operators,
 * bodies and contents of literals cut down to an ellipsis.
 */
public final class ExprText {
  private ExprText() {}

  /** The text of an expression or type. */
  public static String of(Expr expression) {
    return switch (expression) {
      case Expr.Bad _ -> "<bad expr>";
      case Expr.Name name -> name.value();
      case Expr.BasicLit literal -> literal.text();
      case Expr.CompositeLit literal ->
          ofNullable(literal.type()) + (literal.elements().isEmpty() ? "{}" : "{…}");
      case Expr.KeyValue pair -> of(pair.key()) + ": " + of(pair.value());
      case Expr.FuncLit literal ->
          of(literal.type()) + (literal.body().statements().isEmpty() ? " {}" : " {…}");
      case Expr.Paren paren -> "(" + of(paren.operand()) + ")";
      case Expr.Selector selector -> of(selector.operand()) + "." + selector.name().value();
      case Expr.Index index -> of(index.operand()) + "[" + list(index.indices()) + "]";
      case Expr.SliceExpr slice -> slice(slice);
      case Expr.TypeAssert assertion ->
          of(assertion.operand())
              + ".("
              + (assertion.type() == null ? "type" : of(assertion.type()))
              + ")";
      case Expr.Call call ->
          of(call.function()) + "(" + list(call.arguments()) + (call.spread() ? "..." : "") + ")";
      case Expr.Star star -> "*" + of(star.operand());
      case Expr.Unary unary -> unary.operator().text() + of(unary.operand());
      case Expr.Binary binary ->
          of(binary.left()) + " " + binary.operator().text() + " " + of(binary.right());
      case Expr.ArrayType array ->
          "[" + (array.length() == null ? "..." : of(array.length())) + "]" + of(array.element());
      case Expr.SliceType slice -> "[]" + of(slice.element());
      case Expr.Ellipsis ellipsis -> "..." + of(ellipsis.element());
      case Expr.MapType map -> "map[" + of(map.key()) + "]" + of(map.value());
      case Expr.ChanType channel -> channel(channel);
      case Expr.StructType struct -> struct(struct);
      case Expr.InterfaceType type -> interfaceType(type);
      case Expr.FuncType function -> "func" + signature(function);
    };
  }

  private static String ofNullable(@Nullable Expr expression) {
    return expression == null ? "" : of(expression);
  }

  private static String list(List<Expr> expressions) {
    return expressions.stream().map(ExprText::of).collect(Collectors.joining(", "));
  }

  private static String slice(Expr.SliceExpr slice) {
    String text =
        of(slice.operand()) + "[" + ofNullable(slice.low()) + ":" + ofNullable(slice.high());
    return slice.three() ? text + ":" + ofNullable(slice.max()) + "]" : text + "]";
  }

  private static String channel(Expr.ChanType channel) {
    String element = of(channel.element());
    return switch (channel.direction()) {
      case RECEIVE -> "<-chan " + element;
      case SEND -> "chan<- " + element;
      case BOTH ->
          channel.element() instanceof Expr.ChanType inner
                  && inner.direction() == Expr.ChanDir.RECEIVE
              ? "chan (" + element + ")"
              : "chan " + element;
    };
  }

  private static String struct(Expr.StructType struct) {
    return "struct{" + members(struct.fields(), "; ", " ") + "}";
  }

  private static String interfaceType(Expr.InterfaceType type) {
    return "interface{"
        + type.elements().stream()
            .map(
                element ->
                    element.name() != null && element.type() instanceof Expr.FuncType function
                        ? element.name().value() + signature(function)
                        : of(element.type()))
            .collect(Collectors.joining("; "))
        + "}";
  }

  private static String signature(Expr.FuncType function) {
    String parameters = "(" + members(function.parameters(), ", ", " ") + ")";
    List<Field> results = function.results();
    if (results.isEmpty()) {
      return parameters;
    }
    if (results.size() == 1 && results.getFirst().name() == null) {
      return parameters + " " + of(results.getFirst().type());
    }
    return parameters + " (" + members(results, ", ", " ") + ")";
  }

  /** Writes fields; those that share a type node show it once. */
  private static String members(List<Field> fields, String separator, String beforeType) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      boolean shared = i + 1 < fields.size() && field.sharesType(fields.get(i + 1));
      if (field.name() != null) {
        text.append(field.name().value());
        text.append(shared ? "" : beforeType);
      }
      text.append(shared && field.name() != null ? "" : of(field.type()));
      if (field.tag() != null && !shared) {
        text.append(' ').append(field.tag().text());
      }
      text.append(shared ? ", " : i + 1 < fields.size() ? separator : "");
    }
    return text.toString();
  }
}
