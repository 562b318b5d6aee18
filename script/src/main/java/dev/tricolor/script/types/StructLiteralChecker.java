package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the fields of one struct literal. */
final class StructLiteralChecker {
  private final Checking checking;
  private final Type type;
  private final List<Obj.Var> fields;

  StructLiteralChecker(Checking checking, Type type, Type.Struct struct) {
    this.checking = checking;
    this.type = type;
    this.fields = struct.fields();
  }

  void check(Env env, Expr.CompositeLit literal) {
    if (LiteralChecker.isKeyed(literal.elements())) {
      keyed(env, literal.elements());
    } else if (!literal.elements().isEmpty()) {
      positional(env, literal);
    }
  }

  private String literalText() {
    return "struct literal of type " + checking.text(type);
  }

  private void keyed(Env env, List<Expr> elements) {
    Set<String> seen = new HashSet<>();
    for (Expr element : elements) {
      if (!(element instanceof Expr.KeyValue pair)) {
        checking.error(element, "mixture of field:value and value elements in struct literal");
        continue;
      }
      Obj.Var field = field(pair.key());
      if (field == null) {
        checking.exprs.effect(env, pair.value());
        continue;
      }
      Operand value = checking.exprs.expr(env, pair.value());
      checking.assignments.assign(value, field.type(), "struct literal");
      if (!seen.add(field.name())) {
        checking.error(element, "duplicate field name " + field.name() + " in struct literal");
      }
    }
  }

  private Obj.@Nullable Var field(Expr key) {
    if (!(key instanceof Expr.Name name)) {
      checking.error(key, "invalid field name " + ExprText.of(key) + " in struct literal");
      return null;
    }
    for (Obj.Var field : fields) {
      if (field.name().equals(name.value()) && !name.value().equals("_")) {
        if (!isVisible(field)) {
          checking.error(
              key, "cannot refer to unexported field " + field.name() + " in " + literalText());
          return null;
        }
        checking.result.uses.put(name, field);
        return field;
      }
    }
    checking.error(
        key, "unknown field " + name.value() + " in " + literalText() + similar(name.value()));
    return null;
  }

  /** A field whose name differs in the case of letters only. */
  private String similar(String name) {
    for (Obj.Var field : fields) {
      if (field.name().equalsIgnoreCase(name) && isVisible(field)) {
        return ", but does have " + field.name();
      }
    }
    return "";
  }

  private boolean isVisible(Obj.Var field) {
    return field.isExported() || field.pkg() == checking.pkg;
  }

  private void positional(Env env, Expr.CompositeLit literal) {
    List<Expr> elements = literal.elements();
    for (int i = 0; i < elements.size(); i++) {
      Expr element = elements.get(i);
      if (element instanceof Expr.KeyValue pair) {
        checking.error(element, "mixture of field:value and value elements in struct literal");
        checking.exprs.effect(env, pair.value());
        continue;
      }
      if (i >= fields.size()) {
        checking.exprs.effect(env, element);
        checking.error(element, "too many values in " + literalText());
        return;
      }
      Obj.Var field = fields.get(i);
      Operand value = checking.exprs.expr(env, element);
      if (!isVisible(field)) {
        checking.error(
            element,
            "implicit assignment to unexported field " + field.name() + " in " + literalText());
        continue;
      }
      checking.assignments.assign(value, field.type(), "struct literal");
    }
    if (elements.size() < fields.size()) {
      checking.error(literal.end(), "too few values in " + literalText());
    }
  }
}
