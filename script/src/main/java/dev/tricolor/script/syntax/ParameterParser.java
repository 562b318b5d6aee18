package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parses signatures, and the lists of parameters, results and type parameters. */
final class ParameterParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  ParameterParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** A signature; the type parameters stand apart because only functions may have them. */
  record Signature(List<Field> typeParameters, Expr.FuncType type) {

    /** What stands for a signature that could not be read. */
    static Signature missing(Pos pos) {
      return new Signature(List.of(), new Expr.FuncType(pos, List.of(), List.of()));
    }
  }

  /** A parameter as far as it is known before the whole list is read. */
  record Parameter(Expr.@Nullable Name name, @Nullable Expr type) {
    boolean complete() {
      return name != null && type != null;
    }

    /** The type, or the name, which then is a type's. */
    Expr typeOrName() {
      return type != null ? type : Objects.requireNonNull(name);
    }

    Pos pos() {
      return name != null ? name.pos() : typeOrName().start();
    }
  }

  /** A list of parameters, and the position of what closes it. */
  record Parameters(List<Parameter> list, Pos end) {

    /** Whether some have a name and a type, so that it can be no list of type arguments. */
    boolean isDeclaration() {
      return list.stream().anyMatch(Parameter::complete);
    }

    List<Expr> types() {
      return list.stream().map(Parameter::typeOrName).toList();
    }
  }

  /**
   * Parses type parameters, parameters and results.
   *
   * @param pos the position that the function type gets
   * @param without what it is a signature of, if that must not have type parameters; else empty
   */
  Signature signature(Pos pos, String without) {
    List<Field> typeParameters = List.of();
    if (cursor.at(Token.LBRACK)) {
      Pos bracket = cursor.pos();
      cursor.next();
      if (!without.isEmpty()) {
        cursor.syntaxError(bracket, without + " must have no type parameters");
      }
      if (cursor.at(Token.RBRACK)) {
        cursor.syntaxError(cursor.pos(), "empty type parameter list");
        cursor.next();
      } else {
        typeParameters = typeParameters(null, null);
      }
    }
    cursor.want(Token.LPAREN);
    List<Field> parameters = fields(true);
    return new Signature(typeParameters, new Expr.FuncType(pos, parameters, results()));
  }

  private List<Field> results() {
    if (cursor.got(Token.LPAREN)) {
      return fields(false);
    }
    Pos pos = cursor.pos();
    Expr type = grammar.types.typeOrNull();
    return type == null ? List.of() : List.of(new Field(pos, null, type, null));
  }

  /**
   * Parses parameters after the opening parenthesis, up to and including the closing one.
   *
   * @param variadic whether the last one may be variadic
   */
  List<Field> fields(boolean variadic) {
    Parameters parameters =
        list(new Parameters(new ArrayList<>(), cursor.pos()), null, Token.RPAREN);
    return checkEllipses(distribute(parameters, false), variadic);
  }

  /** Parses what looks like a parameter list in brackets, after the opening one. */
  Parameters bracketed() {
    Parameters parameters =
        list(new Parameters(new ArrayList<>(), cursor.pos()), null, Token.RBRACK);
    distribute(parameters, false);
    return parameters;
  }

  /**
   * Parses type parameters after the opening bracket. Where the declaration had to read ahead, it
   * hands in the first one's name, and its constraint if that is read too.
   */
  List<Field> typeParameters(Expr.@Nullable Name name, @Nullable Expr constraint) {
    Parameters start = new Parameters(new ArrayList<>(), cursor.pos());
    if (name == null || constraint == null) {
      return checkEllipses(distribute(list(start, name, Token.RBRACK), true), false);
    }
    start.list().add(new Parameter(name, constraint));
    if (!cursor.at(Token.RBRACK) && !cursor.got(Token.COMMA)) {
      cursor.unexpected(" in parameter list; possibly missing comma or ]");
      cursor.skipTo(Token.RPAREN, Token.RBRACK, Token.RBRACE);
      if (!cursor.at(Token.RBRACK)) {
        return distribute(start, true);
      }
    }
    return distribute(list(start, null, Token.RBRACK), true);
  }

  private Parameters list(Parameters start, Expr.@Nullable Name firstName, Token close) {
    List<Parameter> list = start.list();
    Deque<Expr.Name> read = new ArrayDeque<>();
    if (firstName != null) {
      read.add(firstName);
    }
    Pos end =
        cursor.list(
            "parameter list",
            Token.COMMA,
            close,
            () -> {
              Parameter parameter = parameter(read.poll(), close);
              if (parameter != null) {
                list.add(parameter);
              }
              return false;
            });
    return new Parameters(list, end);
  }

  /** Parses one parameter; null, after an error, if there is none. */
  private @Nullable Parameter parameter(Expr.@Nullable Name read, Token close) {
    boolean constraints = close == Token.RBRACK;
    Expr.Name name = read;
    if (name == null && cursor.at(Token.NAME)) {
      name = cursor.name();
    }
    if (name != null) {
      if (cursor.at(Token.LBRACK)) {
        Expr type = grammar.types.arrayOrInstance(name);
        boolean instance = type instanceof Expr.Index;
        return new Parameter(instance ? null : name, constraints ? continued(type) : type);
      }
      if (cursor.at(Token.DOT)) {
        Expr type = grammar.types.qualifiedName(name);
        return new Parameter(null, constraints ? continued(type) : type);
      }
      if (constraints && cursor.at(Token.OR)) {
        return new Parameter(null, grammar.members.union(name));
      }
    }
    if (cursor.at(Token.ELLIPSIS)) {
      return new Parameter(name, variadic());
    }
    if (constraints && cursor.at(Token.TILDE)) {
      return new Parameter(name, grammar.members.union(null));
    }
    Expr type = grammar.types.typeOrNull();
    if (type != null && constraints) {
      type = continued(type);
    }
    if (name == null && type == null) {
      cursor.unexpected(", expected " + close.text());
      cursor.skipTo(Token.COMMA, close);
      return null;
    }
    return new Parameter(name, type);
  }

  /** A constraint may go on with further terms of a union. */
  private Expr continued(Expr type) {
    return cursor.at(Token.OR) ? grammar.members.union(type) : type;
  }

  private Expr variadic() {
    Pos pos = cursor.pos();
    cursor.next();
    Expr element = grammar.types.typeOrNull();
    if (element == null) {
      element = new Expr.Bad(cursor.pos());
      cursor.syntaxError(cursor.pos(), "... is missing type");
    }
    return new Expr.Ellipsis(pos, element);
  }

  /** Gives each parameter its type: {@code a, b int} are two names and one type. */
  private List<Field> distribute(Parameters parameters, boolean namesRequired) {
    List<Parameter> list = parameters.list();
    long complete = list.stream().filter(Parameter::complete).count();
    if (complete == 0 && !namesRequired) {
      return list.stream().map(p -> new Field(p.pos(), null, p.typeOrName(), null)).toList();
    }
    Field[] fields = new Field[list.size()];
    Pos wrong = null;
    boolean nameMissing = false;
    Expr type = null;
    for (int i = fields.length - 1; i >= 0; i--) {
      Parameter parameter = list.get(i);
      Expr.Name name = parameter.name();
      if (parameter.type() != null) {
        type = parameter.type();
        if (name == null) {
          nameMissing = true;
          wrong = ExprParser.withoutParentheses(type).start();
          name = new Expr.Name(wrong, "_");
        }
      } else if (type == null) {
        wrong = parameter.pos();
        type = new Expr.Bad(wrong);
      }
      fields[i] = new Field(parameter.pos(), name, type, null);
      if (type instanceof Expr.Bad) {
        type = null;
      }
    }
    if (wrong != null) {
      report(parameters, namesRequired, nameMissing, wrong);
    }
    return List.of(fields);
  }

  /** Reports variadic parameters that must not be: {@code a, b ...int} are two of one type. */
  private List<Field> checkEllipses(List<Field> fields, boolean lastMayBe) {
    for (int i = 0; i < fields.size(); i++) {
      if (!(fields.get(i).type() instanceof Expr.Ellipsis ellipsis)) {
        continue;
      }
      boolean last = i + 1 == fields.size();
      if (ellipsis.element() instanceof Expr.Bad) {
        continue;
      }
      if (!lastMayBe) {
        cursor.error(ellipsis.pos(), "invalid use of ...");
      } else if (!last && (i == 0 || !fields.get(i - 1).sharesType(fields.get(i)))) {
        cursor.error(ellipsis.pos(), "can only use ... with final parameter");
      }
    }
    return fields;
  }

  private void report(Parameters parameters, boolean typeParameters, boolean nameMissing, Pos pos) {
    if (!nameMissing) {
      String what = typeParameters ? "missing type constraint" : "missing parameter type";
      cursor.syntaxError(parameters.end(), what);
    } else if (!typeParameters) {
      cursor.syntaxError(pos, "missing parameter name");
    } else if (parameters.list().size() == 1) {
      cursor.syntaxError(pos, "missing type parameter name or invalid array length");
    } else {
      cursor.syntaxError(pos, "missing type parameter name");
    }
  }
}
