package dev.tricolor.script.types;

/** Says why a type has no such field or method, and what it has instead. */
final class MissingMember {
  private MissingMember() {}

  static String reason(Checking checking, Operand x, String name) {
    Type type = x.type();
    String pointer = MissingMethod.pointerToInterface(type, checking.strings());
    if (pointer != null) {
      return pointer;
    }
    String missing = "type " + checking.text(type) + " has no field or method " + name;
    Lookup.Result similar = Lookup.findInAnyCase(type, true, name);
    if (!similar.found() || similar.object() == null) {
      return missing;
    }
    Obj other = similar.object();
    String kind = other instanceof Obj.Var ? "field " : "method ";
    boolean foreign = !other.isExported() && other.pkg() != checking.pkg;
    if (other.name().equals(name)) {
      return "cannot refer to unexported " + kind + name;
    }
    return foreign ? missing : missing + ", but does have " + kind + other.name();
  }
}
