package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.constant.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Builds composite literals. */
final class LiteralBuilder {
  private final FunctionBuilder function;
  private final ExpressionBuilder expressions;

  LiteralBuilder(FunctionBuilder function, ExpressionBuilder expressions) {
    this.function = function;
    this.expressions = expressions;
  }

  /** A literal; where the type is elided and its context asks for a pointer, its address. */
  Expression composite(Expr.CompositeLit literal) {
    Type type = function.typeOf(literal);
    if (type.underlying() instanceof Type.Pointer(Type target)) {
      Expression value = ofType(literal, target);
      return new Expression.NewVariable(literal.pos(), type, value, false);
    }
    return ofType(literal, type);
  }

  private Expression ofType(Expr.CompositeLit literal, Type type) {
    Pos pos = literal.pos();
    return switch (type.underlying()) {
      case Type.Struct struct -> new Expression.StructLit(pos, type, fields(literal, struct));
      case Type.Array(long _, Type element) ->
          new Expression.ArrayLit(pos, type, elements(literal, element));
      case Type.Slice(Type element) -> {
        List<Expression.Element> elements = elements(literal, element);
        long length = elements.stream().mapToLong(each -> each.index() + 1).max().orElse(0);
        yield new Expression.SliceLit(pos, type, length, elements, false);
      }
      case Type.MapType map -> new Expression.MapLit(pos, type, entries(literal, map));
      default -> throw new AssertionError(pos + ": literal of " + TreePrinter.type(type));
    };
  }

  private List<Expression.Element> fields(Expr.CompositeLit literal, Type.Struct struct) {
    List<Expression.Element> elements = new ArrayList<>();
    for (Expr element : literal.elements()) {
      int index = elements.size();
      Expr value = element;
      if (element instanceof Expr.KeyValue(Pos _, Expr key, Expr given)) {
        index = fieldIndex(struct, (Expr.Name) key);
        value = given;
      }
      Type type = struct.fields().get(index).type();
      elements.add(new Expression.Element(index, expressions.valueAs(value, type)));
    }
    return elements;
  }

  private int fieldIndex(Type.Struct struct, Expr.Name name) {
    for (int i = 0; i < struct.fields().size(); i++) {
      Obj.Var field = struct.fields().get(i);
      if (field.name().equals(name.value())
          && (field.isExported() || field.pkg() == function.pkg().pkg())) {
        return i;
      }
    }
    throw new AssertionError(name.pos() + ": no field " + name.value());
  }

  private List<Expression.Element> elements(Expr.CompositeLit literal, Type type) {
    List<Expression.Element> elements = new ArrayList<>();
    long index = 0;
    for (Expr element : literal.elements()) {
      Expr value = element;
      if (element instanceof Expr.KeyValue(Pos _, Expr key, Expr given)) {
        index = constantIndex(key);
        value = given;
      }
      elements.add(new Expression.Element(index, expressions.valueAs(value, type)));
      index++;
    }
    return elements;
  }

  private long constantIndex(Expr key) {
    Constant value = Objects.requireNonNull(function.pkg().of(key).value());
    return ((Constant.Int) value).value().longValueExact();
  }

  private List<Expression.Entry> entries(Expr.CompositeLit literal, Type.MapType map) {
    List<Expression.Entry> entries = new ArrayList<>();
    for (Expr element : literal.elements()) {
      Expr.KeyValue pair = (Expr.KeyValue) element;
      entries.add(
          new Expression.Entry(
              pair.pos(),
              expressions.valueAs(pair.key(), map.key()),
              expressions.valueAs(pair.value(), map.element())));
    }
    return entries;
  }
}
