package dev.tricolor.script.tree;

import dev.tricolor.script.types.MethodSet;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeKey;
import dev.tricolor.script.types.TypeSets;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types whose values are put into interfaces, and the methods that may be called through
 * interfaces. A method of such a type is needed only if some interface call, or some interface that
 * a dynamic type is held against, has a method of its name and signature.
 *
 * <p>What a converted type is made of counts as converted too: printing reaches the fields of
 * structs, the elements of slices and so on.
 */
final class DynamicTypes {

  /** A type, its methods, and those of them that are needed so far. */
  private record Entry(Type type, MethodSet methods, Map<String, Function> table) {}

  /** A method by name and signature, without type parameters. */
  private record Called(String name, TypeKey signature) {

    static Called of(Obj.Func method) {
      return new Called(key(method), TypeKey.of(Signatures.plain(method.signature())));
    }
  }

  private final Reachable program;
  private final Map<TypeKey, Entry> types = new LinkedHashMap<>();
  private final Set<Called> called = new HashSet<>();
  private final Set<TypeKey> interfaces = new HashSet<>();
  private boolean grown;

  DynamicTypes(Reachable program) {
    this.program = program;
  }

  /** The name of a method, with the package if other packages may have another one. */
  static String key(Obj method) {
    return method.isExported() || method.pkg() == null
        ? method.name()
        : method.pkg().path() + "." + method.name();
  }

  /** A value of this type, which is no interface, becomes an interface value. */
  void converted(Type type) {
    Type real = Types.unalias(type);
    TypeKey key = TypeKey.of(real);
    if (types.containsKey(key)) {
      return;
    }
    boolean isInterface = Types.isInterface(real);
    MethodSet methods = isInterface ? new MethodSet(List.of()) : MethodSet.of(real);
    types.put(key, new Entry(real, methods, new LinkedHashMap<>()));
    grown = true;
    parts(real.underlying()).forEach(this::converted);
  }

  private static List<Type> parts(Type type) {
    return switch (type) {
      case Type.Pointer(Type element) -> List.of(element);
      case Type.Slice(Type element) -> List.of(element);
      case Type.Array(long _, Type element) -> List.of(element);
      case Type.MapType(Type key, Type element) -> List.of(key, element);
      case Type.Chan chan -> List.of(chan.element());
      case Type.Struct struct -> {
        List<Type> fields = new ArrayList<>();
        struct.fields().forEach(field -> fields.add(field.type()));
        yield fields;
      }
      case Type.Basic _,
          Type.Tuple _,
          Type.Signature _,
          Type.Interface _,
          Type.Union _,
          Type.Named _,
          Type.TypeParam _,
          Type.Alias _ ->
          List.of();
    };
  }

  /** A method of an interface without type parameters is called. */
  void called(Obj.Func method) {
    grown |= called.add(Called.of(method));
  }

  /** Dynamic types are held against this type, or become values of it. */
  void asserted(Type target) {
    if (Types.isInterface(target) && interfaces.add(TypeKey.of(target))) {
      TypeSets.of(target).methods().forEach(this::called);
    }
  }

  /** Finds the methods that are needed by now; whether there may be new work. */
  boolean growTables() {
    boolean before = grown;
    grown = false;
    for (Entry entry : List.copyOf(types.values())) {
      for (MethodSet.Method method : entry.methods().methods()) {
        String key = key(method.function());
        if (!entry.table().containsKey(key) && called.contains(Called.of(method.function()))) {
          entry.table().put(key, function(entry.type(), method.function()));
        }
      }
    }
    return before;
  }

  private Function function(Type type, Obj.Func method) {
    Type receiver = isPointerShaped(type) ? type : new Type.Pointer(type);
    return program.wrappers().methodOf(receiver, method.pkg(), method.name());
  }

  /** The methods that interfaces reach, for each type that has some. */
  List<Program.MethodTable> tables() {
    List<Program.MethodTable> tables = new ArrayList<>();
    for (Entry entry : types.values()) {
      if (!entry.table().isEmpty()) {
        tables.add(new Program.MethodTable(entry.type(), entry.table()));
      }
    }
    return tables;
  }

  /** Whether an interface's data word holds the value itself. */
  static boolean isPointerShaped(Type type) {
    return switch (type.underlying()) {
      case Type.Pointer _, Type.MapType _, Type.Chan _, Type.Signature _ -> true;
      case Type.Basic basic -> basic == Types.UNSAFE_POINTER;
      case Type.Array(long length, Type element) -> length == 1 && isPointerShaped(element);
      case Type.Struct struct ->
          struct.fields().size() == 1 && isPointerShaped(struct.fields().getFirst().type());
      default -> false;
    };
  }
}
