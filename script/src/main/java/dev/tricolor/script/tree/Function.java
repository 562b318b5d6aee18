package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function to be compiled: declared, instantiated, a literal, or made by the compiler. A method's
 * receiver is its first parameter.
 */
public final class Function {

  /** How it came to be. */
  public enum Origin {
    DECLARED,
    LITERAL,
    /** The body of a range-over-func loop. */
    RANGE_BODY,
    /** Forwards a go or defer statement's call. */
    GO_WRAPPER,
    DEFER_WRAPPER,
    /** Forwards to a promoted method, or from interface data to a value receiver. */
    METHOD_WRAPPER,
    /** Behind a method value: calls the method with the captured receiver. */
    METHOD_VALUE,
    /** Runs a package's variable initialisers and init functions. */
    PACKAGE_INIT,
    /** Initialises all packages, then calls main.main. */
    ENTRY
  }

  private final String name;
  private final String packagePath;
  private final String plainName;
  private final Pos pos;
  private final Origin origin;
  private final Type.Signature signature;
  private final Set<String> pragmas;
  private final @Nullable Function enclosing;
  private final List<Local> parameters = new ArrayList<>();
  private final List<Local> results = new ArrayList<>();
  private final List<Capture> captures = new ArrayList<>();
  private Statement.@Nullable Block body;
  private boolean library;
  private boolean shownAsInlined;

  /**
   * A variable of an enclosing function that a literal mentions. {@code variable} belongs to the
   * function that declares it, which may be several levels out; every level between captures it
   * too.
   *
   * @param byReference whether the closure shares the variable (the closure's slot holds its
   *     address) or holds a copy of its value
   */
  public record Capture(Local variable, boolean byReference) {}

  /**
   * Creates a function without parameters and body yet.
   *
   * @param name as tracebacks print it, with package path: {@code main.(*T).M}, {@code
   *     main.f.func1}, {@code main.Map[...]}
   * @param packagePath import path of its package; {@code main} for the main package
   * @param plainName for functions without a body: the name by which an intrinsic is bound, such as
   *     {@code Sqrt} or {@code (*T).M}; otherwise as {@code name} without the package
   * @param signature its type, without receiver
   * @param pragmas such as {@code go:noinline}
   * @param enclosing of literals, the function around
   */
  public Function(
      String name,
      String packagePath,
      String plainName,
      Pos pos,
      Origin origin,
      Type.Signature signature,
      Set<String> pragmas,
      @Nullable Function enclosing) {
    this.name = name;
    this.packagePath = packagePath;
    this.plainName = plainName;
    this.pos = pos;
    this.origin = origin;
    this.signature = signature;
    this.pragmas = pragmas;
    this.enclosing = enclosing;
  }

  public String name() {
    return name;
  }

  public String packagePath() {
    return packagePath;
  }

  public String plainName() {
    return plainName;
  }

  public Pos pos() {
    return pos;
  }

  public Origin origin() {
    return origin;
  }

  public Type.Signature signature() {
    return signature;
  }

  public Set<String> pragmas() {
    return pragmas;
  }

  public @Nullable Function enclosing() {
    return enclosing;
  }

  /** Receiver first, then the others; blank and unnamed ones too. May be added to. */
  public List<Local> parameters() {
    return parameters;
  }

  /** One for each result, named or not. May be added to. */
  public List<Local> results() {
    return results;
  }

  /** What a literal captures, in the order of the closure object's words. May be added to. */
  public List<Capture> captures() {
    return captures;
  }

  /** Null for functions that are bound to an intrinsic. */
  public Statement.@Nullable Block body() {
    return body;
  }

  public void setBody(Statement.Block statements) {
    body = statements;
  }

  /** Whether gc would inline the calls that are left. */
  public boolean isShownAsInlined() {
    return shownAsInlined;
  }

  /** Lets tracebacks show its calls as gc shows inlined ones. */
  public void showAsInlined() {
    shownAsInlined = true;
  }

  /** Whether it comes from the library rather than the user's packages. */
  public boolean isLibrary() {
    return library;
  }

  public void markLibrary() {
    library = true;
  }

  /** Whether tracebacks hide it and {@code recover} looks through it. */
  public boolean isWrapper() {
    return switch (origin) {
      case GO_WRAPPER, DEFER_WRAPPER, METHOD_WRAPPER, METHOD_VALUE -> true;
      case DECLARED, LITERAL, RANGE_BODY, PACKAGE_INIT, ENTRY -> false;
    };
  }

  /**
   * A literal like this one inside of another function, without variables and body yet. It keeps
   * its package, by whose rules its code goes.
   */
  public Function copy(String newPlainName, Function newEnclosing) {
    Function copy =
        new Function(
            newEnclosing.packagePath() + "." + newPlainName,
            packagePath,
            newPlainName,
            pos,
            origin,
            signature,
            pragmas,
            newEnclosing);
    copy.library = library;
    return copy;
  }

  @Override
  public String toString() {
    return name;
  }
}
