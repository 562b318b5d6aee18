package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeIdentity;
import dev.tricolor.script.types.Types;
import java.util.List;

/** Tells which initial values are data, so that no code has to run for them. */
final class StaticData {

  private StaticData() {}

  /** Whether the value can be laid out before the program starts. */
  static boolean is(Expression value) {
    return switch (value) {
      case Expression.Const _, Expression.Zero _, Expression.FunctionRef _, Expression.Closure _ ->
          true;
      case Expression.StructLit literal -> all(literal.elements());
      case Expression.ArrayLit literal -> all(literal.elements());
      case Expression.SliceLit literal -> all(literal.elements());
      case Expression.NewVariable(Pos _, Type _, Expression initial, boolean isNew) ->
          !isNew && is(initial);
      case Expression.ToInterface boxed ->
          !Types.isInterface(boxed.operand().type()) && is(boxed.operand());
      case Expression.Convert convert ->
          TypeIdentity.identical(convert.type().underlying(), convert.operand().type().underlying())
              && is(convert.operand());
      case Expression.AddressOf address -> address.place() instanceof Expression.GlobalRef;
      default -> false;
    };
  }

  private static boolean all(List<Expression.Element> elements) {
    return elements.stream().allMatch(element -> is(element.value()));
  }
}
