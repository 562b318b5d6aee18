package dev.tricolor.script.types;

/** Describes declared objects: {@code var err error}. */
final class ObjectText {
  private ObjectText() {}

  /** What kind of thing it is: {@code local variable}. */
  static String kind(Obj object) {
    return switch (object) {
      case Obj.Var variable ->
          switch (variable.kind()) {
            case PACKAGE -> "package-level variable";
            case LOCAL -> "local variable";
            case PARAMETER -> "parameter";
            case RESULT -> "result variable";
            case RECEIVER -> "receiver";
            case FIELD -> "struct field";
          };
      case Obj.Const _ -> "constant";
      case Obj.TypeName _ -> "type";
      case Obj.Func _ -> "function";
      case Obj.BuiltinFunc _ -> "built-in function";
      case Obj.Nil _ -> "untyped nil";
      case Obj.PackageName _ -> "package name";
      case Obj.Label _ -> "label";
    };
  }

  static String of(Obj object, Checking checking) {
    String word =
        switch (object) {
          case Obj.Var _ -> "var ";
          case Obj.Const _ -> "const ";
          case Obj.TypeName _ -> "type ";
          case Obj.Func _ -> "func ";
          case Obj.PackageName _ -> "package ";
          case Obj.Label _ -> "label ";
          case Obj.BuiltinFunc _ -> "builtin ";
          case Obj.Nil _ -> "";
        };
    String type = object.isTyped() ? " " + checking.text(object.type()) : "";
    return word + object.name() + type;
  }
}
