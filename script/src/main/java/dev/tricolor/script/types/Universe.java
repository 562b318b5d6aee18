package dev.tricolor.script.types;

import dev.tricolor.script.types.constant.Constant;
import java.math.BigInteger;

/** The predeclared names, and package unsafe. */
public final class Universe {
  /** The scope that encloses every package. */
  public static final Scope SCOPE = new Scope(null);

  /** Package unsafe. */
  public static final GoPackage UNSAFE = new GoPackage("unsafe", "unsafe", new Scope(SCOPE));

  /** The predeclared constant whose value depends on where it stands. */
  static final Obj.Const IOTA =
      constant("iota", Types.UNTYPED_INT, new Constant.Int(BigInteger.ZERO));

  static {
    for (Type.Basic type : Types.PREDECLARED) {
      SCOPE.insert(new Obj.TypeName(null, null, type.name(), type));
    }
    SCOPE.insert(Types.ANY.object());
    SCOPE.insert(Types.ERROR.object());
    SCOPE.insert(Types.COMPARABLE.object());
    SCOPE.insert(constant("true", Types.UNTYPED_BOOL, new Constant.Bool(true)));
    SCOPE.insert(constant("false", Types.UNTYPED_BOOL, new Constant.Bool(false)));
    SCOPE.insert(IOTA);
    SCOPE.insert(new Obj.Nil(Types.UNTYPED_NIL));
    UNSAFE.scope().insert(new Obj.TypeName(null, UNSAFE, "Pointer", Types.UNSAFE_POINTER));
    for (Builtin builtin : Builtin.values()) {
      if (builtin.isUnsafe()) {
        UNSAFE.scope().insert(new Obj.BuiltinFunc(builtin, UNSAFE));
      } else {
        SCOPE.insert(new Obj.BuiltinFunc(builtin, null));
      }
    }
  }

  private Universe() {}

  private static Obj.Const constant(String name, Type type, Constant value) {
    Obj.Const object = new Obj.Const(null, null, name);
    object.setType(type);
    object.setValue(value);
    return object;
  }
}
