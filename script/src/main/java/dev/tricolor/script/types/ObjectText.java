package dev.tricolor.script.types;

/** Describes declared objects: {@code var err error}. */
final class ObjectText {
  private ObjectText() {}

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
