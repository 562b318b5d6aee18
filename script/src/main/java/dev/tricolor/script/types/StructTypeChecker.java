package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Field;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Literals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks struct types. */
final class StructTypeChecker {
  private final Checking checking;

  StructTypeChecker(Checking checking) {
    this.checking = checking;
  }

  Type check(Env env, Expr.StructType struct) {
    List<Obj.Var> fields = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    Map<String, Obj.Var> byName = new HashMap<>();
    Expr previous = null;
    Type type = Types.INVALID;
    for (Field field : struct.fields()) {
      if (!field.type().equals(previous)) {
        type = field.name() == null ? embeddedType(env, field) : fieldType(env, field);
        previous = field.type();
      }
      Obj.Var object = field.name() == null ? embedded(field, type) : named(field, type);
      if (isUnique(byName, object)) {
        fields.add(object);
        tags.add(tag(field.tag()));
      }
    }
    return new Type.Struct(List.copyOf(fields), List.copyOf(tags));
  }

  private Type fieldType(Env env, Field field) {
    return checking.typeExprs.variable(env, field.type());
  }

  private Obj.Var named(Field field, Type type) {
    Expr.Name name = java.util.Objects.requireNonNull(field.name());
    Obj.Var object = new Obj.Var(name.pos(), checking.pkg, name.value(), type, Obj.VarKind.FIELD);
    if (!name.value().equals("_")) {
      checking.result.definitions.put(name, object);
    }
    return object;
  }

  private boolean isUnique(Map<String, Obj.Var> byName, Obj.Var field) {
    if (field.name().equals("_")) {
      return true;
    }
    Obj.Var other = byName.putIfAbsent(field.name(), field);
    Pos pos = field.pos();
    if (other != null && pos != null) {
      checking.error(pos, field.name() + " redeclared" + Checking.alsoAt(other));
    }
    return other == null;
  }

  private static String tag(Expr.@Nullable BasicLit literal) {
    return literal != null
            && Literals.parse(literal.kind(), literal.text()) instanceof Constant.Str text
        ? text.bytes()
        : "";
  }

  private Type embeddedType(Env env, Field field) {
    Type type = checking.typeExprs.variable(env, field.type());
    checking.later.run(() -> checkEmbedded(field, type));
    return type;
  }

  private Obj.Var embedded(Field field, Type type) {
    Expr.Name name = ReceiverChecker.baseName(field.type());
    if (name == null) {
      checking.error(field.type(), "invalid embedded field type " + ExprText.of(field.type()));
      return new Obj.Var(field.pos(), checking.pkg, "_", Types.INVALID, Obj.VarKind.FIELD, true);
    }
    return new Obj.Var(name.pos(), checking.pkg, name.value(), type, Obj.VarKind.FIELD, true);
  }

  private void checkEmbedded(Field field, Type type) {
    boolean viaPointer = Types.unalias(type) instanceof Type.Pointer;
    Type base = Types.unalias(type) instanceof Type.Pointer(Type element) ? element : type;
    if (Types.isInvalid(base)) {
      return;
    }
    if (Types.isTypeParam(base)) {
      checking.error(field.type(), "embedded field type cannot be a (pointer to a) type parameter");
      return;
    }
    Type underlying = base.underlying();
    if (underlying instanceof Type.Basic basic && basic.kind() == BasicKind.UNSAFE_POINTER) {
      checking.error(field.type(), "embedded field type cannot be unsafe.Pointer");
    } else if (underlying instanceof Type.Pointer) {
      checking.error(field.type(), "embedded field type cannot be a pointer");
    } else if (underlying instanceof Type.Interface && viaPointer) {
      checking.error(field.type(), "embedded field type cannot be a pointer to an interface");
    }
  }

  /** A struct type must not have a method with the name of one of its fields. */
  void checkMethodNames(Type.Named named) {
    if (!(named.underlying() instanceof Type.Struct struct)) {
      return;
    }
    for (Obj.Func method : named.declaredMethods()) {
      for (Obj.Var field : struct.fields()) {
        Pos pos = method.pos();
        if (field.name().equals(method.name()) && pos != null) {
          checking.error(
              pos, "field and method with the same name " + method.name() + Checking.alsoAt(field));
        }
      }
    }
  }
}
