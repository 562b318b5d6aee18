package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.constant.Constant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something declared: compared by identity. */
public abstract sealed class Obj {
  private final @Nullable Pos pos;
  private final @Nullable GoPackage pkg;
  private final String name;
  private @Nullable Type type;

  /** Finds the type when it is first asked for, if it is not set until then. */
  @Nullable Runnable completion;

  private Obj(@Nullable Pos pos, @Nullable GoPackage pkg, String name, @Nullable Type type) {
    this.pos = pos;
    this.pkg = pkg;
    this.name = name;
    this.type = type;
  }

  /** Where it is declared; null for predeclared things. */
  public final @Nullable Pos pos() {
    return pos;
  }

  /** The package that declares it; null for predeclared things. */
  public final @Nullable GoPackage pkg() {
    return pkg;
  }

  public final String name() {
    return name;
  }

  /** Its type; a declaration that was not looked at so far is checked now. */
  public final Type type() {
    complete();
    return Objects.requireNonNull(type, () -> name + " has no type yet");
  }

  final void complete() {
    if (type == null && completion != null) {
      completion.run();
    }
  }

  /** Whether its type is known without checking anything. */
  final boolean isTyped() {
    return type != null;
  }

  /** Whether {@link #type()} may be asked for. */
  public final boolean hasType() {
    return type != null || completion != null;
  }

  public final void setType(Type known) {
    type = known;
  }

  /** Whether other packages may name it. */
  public final boolean isExported() {
    return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
  }

  @Override
  public final String toString() {
    return name;
  }

  /** What a variable is. */
  public enum VarKind {
    PACKAGE,
    LOCAL,
    PARAMETER,
    RESULT,
    RECEIVER,
    FIELD
  }

  /** A variable, parameter, result or struct field. */
  public static final class Var extends Obj {
    private final VarKind kind;
    private final boolean embedded;

    public Var(
        @Nullable Pos pos,
        @Nullable GoPackage pkg,
        String name,
        @Nullable Type type,
        VarKind kind) {
      this(pos, pkg, name, type, kind, false);
    }

    public Var(
        @Nullable Pos pos,
        @Nullable GoPackage pkg,
        String name,
        @Nullable Type type,
        VarKind kind,
        boolean embedded) {
      super(pos, pkg, name, type);
      this.kind = kind;
      this.embedded = embedded;
    }

    public VarKind kind() {
      return kind;
    }

    /** Whether it is an embedded field. */
    public boolean embedded() {
      return embedded;
    }
  }

  /** A constant. */
  public static final class Const extends Obj {
    private @Nullable Constant value;

    public Const(@Nullable Pos pos, @Nullable GoPackage pkg, String name) {
      super(pos, pkg, name, null);
    }

    public Constant value() {
      complete();
      return Objects.requireNonNull(value, () -> name() + " has no value yet");
    }

    public void setValue(Constant known) {
      value = known;
    }
  }

  /** A type name: predeclared, defined, alias or type parameter. */
  public static final class TypeName extends Obj {
    private List<Type.TypeParam> aliasParameters = List.of();

    public TypeName(@Nullable Pos pos, @Nullable GoPackage pkg, String name, @Nullable Type type) {
      super(pos, pkg, name, type);
    }

    /** Type parameters of a generic alias; its {@link Type.Alias#target} mentions them. */
    public List<Type.TypeParam> aliasParameters() {
      complete();
      return aliasParameters;
    }

    void setAliasParameters(List<Type.TypeParam> parameters) {
      aliasParameters = parameters;
    }
  }

  /**
   * A declared function or method, or a method of an interface. Of an instantiated type's methods
   * there is one object for each instance, made on lookup, whose {@link #origin} is the declared
   * one.
   */
  public static final class Func extends Obj {
    private final @Nullable Func origin;

    public Func(@Nullable Pos pos, @Nullable GoPackage pkg, String name, @Nullable Type signature) {
      this(pos, pkg, name, signature, null);
    }

    public Func(
        @Nullable Pos pos,
        @Nullable GoPackage pkg,
        String name,
        @Nullable Type signature,
        @Nullable Func origin) {
      super(pos, pkg, name, signature);
      this.origin = origin;
    }

    /** The declared function that this one instantiates, or itself. */
    public Func origin() {
      return origin == null ? this : origin;
    }

    public Type.Signature signature() {
      return (Type.Signature) type();
    }
  }

  /** A built-in function. */
  public static final class BuiltinFunc extends Obj {
    private final Builtin builtin;

    public BuiltinFunc(Builtin builtin, @Nullable GoPackage pkg) {
      super(null, pkg, builtin.goName(), null);
      this.builtin = builtin;
    }

    public Builtin builtin() {
      return builtin;
    }
  }

  /** The predeclared {@code nil}. */
  public static final class Nil extends Obj {
    public Nil(Type untypedNil) {
      super(null, null, "nil", untypedNil);
    }
  }

  /** The name under which a file imports a package. */
  public static final class PackageName extends Obj {
    private final GoPackage imported;

    public PackageName(@Nullable Pos pos, GoPackage pkg, String name, GoPackage imported) {
      super(pos, pkg, name, null);
      this.imported = imported;
    }

    public GoPackage imported() {
      return imported;
    }
  }

  /** A label. */
  public static final class Label extends Obj {
    public Label(Pos pos, GoPackage pkg, String name) {
      super(pos, pkg, name, null);
    }
  }
}
