package dev.tricolor.script.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Tells type parameters from array lengths. After {@code type T[} an expression such as {@code P
 * *C}, {@code P (C)} or {@code P *C|D} may be a length or a parameter with its constraint; it is
 * the latter if a comma follows or if a part of it can only be a type.
 */
final class ConstraintSplit {
  private ConstraintSplit() {}

  /** A parameter's name, and its constraint as far as it is read. */
  record Parameter(Expr.Name name, @Nullable Expr constraint) {}

  /** Splits {@code read}, which is a parameter for sure if {@code sure}; null if it is none. */
  static @Nullable Parameter split(Expr read, boolean sure) {
    return switch (read) {
      case Expr.Name name -> new Parameter(name, null);
      case Expr.Binary binary when binary.operator() == Operator.MUL -> pointer(binary, sure);
      case Expr.Binary binary when binary.operator() == Operator.OR -> union(binary, sure);
      case Expr.Call call -> parenthesised(call, sure);
      default -> null;
    };
  }

  private static @Nullable Parameter pointer(Expr.Binary product, boolean sure) {
    if (product.left() instanceof Expr.Name name && (sure || isType(product.right()))) {
      return new Parameter(name, new Expr.Star(product.pos(), product.right()));
    }
    return null;
  }

  private static @Nullable Parameter union(Expr.Binary union, boolean sure) {
    Parameter first = split(union.left(), sure || isType(union.right()));
    if (first == null || first.constraint() == null) {
      return null;
    }
    Expr constraint = new Expr.Binary(union.pos(), Operator.OR, first.constraint(), union.right());
    return new Parameter(first.name(), constraint);
  }

  private static @Nullable Parameter parenthesised(Expr.Call call, boolean sure) {
    if (call.function() instanceof Expr.Name name
        && call.arguments().size() == 1
        && !call.spread()
        && (sure || isType(call.arguments().getFirst()))) {
      return new Parameter(name, new Expr.Paren(call.pos(), call.arguments().getFirst()));
    }
    return null;
  }

  /** Whether the expression can only be a type or a constraint. */
  private static boolean isType(Expr expression) {
    return switch (expression) {
      case Expr.ArrayType _,
          Expr.SliceType _,
          Expr.StructType _,
          Expr.FuncType _,
          Expr.InterfaceType _,
          Expr.MapType _,
          Expr.ChanType _ ->
          true;
      case Expr.Paren paren -> isType(paren.operand());
      case Expr.Star star -> isType(star.operand());
      case Expr.Unary unary -> unary.operator() == Operator.TILDE || isType(unary.operand());
      case Expr.Binary binary -> isType(binary.left()) || isType(binary.right());
      default -> false;
    };
  }
}
