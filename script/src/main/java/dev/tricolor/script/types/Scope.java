package dev.tricolor.script.types;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and what they stand for, in the order of declaration, inside an enclosing scope. */
public final class Scope {
  private final @Nullable Scope parent;
  private final Map<String, Obj> names = new LinkedHashMap<>();

  public Scope(@Nullable Scope parent) {
    this.parent = parent;
  }

  public @Nullable Scope parent() {
    return parent;
  }

  /** What {@code name} stands for in this very scope, or null. */
  public @Nullable Obj local(String name) {
    return names.get(name);
  }

  /** What {@code name} stands for here or in an enclosing scope, or null. */
  public @Nullable Obj lookup(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Obj found = scope.names.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Declares {@code object}, unless its name is taken here: then returns what has the name. */
  public @Nullable Obj insert(Obj object) {
    return names.putIfAbsent(object.name(), object);
  }

  /** What is declared here, in order. */
  public Collection<Obj> objects() {
    return Collections.unmodifiableCollection(names.values());
  }
}
