package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.Type;

/** A parameter, result, local variable or temporary of one function. */
public final class Local {

  /** What it is. */
  public enum Kind {
    PARAMETER,
    RESULT,
    VARIABLE,
    /** Made by desugaring; never in messages. */
    TEMPORARY,
    /**
     * Stands for the function's call where bodies of range-over-func loops defer calls for it; its
     * declaration, which has no value, fills it in.
     */
    DEFER_TOKEN
  }

  private final String name;
  private final Type type;
  private final Pos pos;
  private final Kind kind;
  private final Function owner;
  private boolean addressTaken;
  private boolean reassigned;
  private boolean capturedByReference;

  public Local(String name, Type type, Pos pos, Kind kind, Function owner) {
    this.name = name;
    this.type = type;
    this.pos = pos;
    this.kind = kind;
    this.owner = owner;
  }

  /** Name in the source; {@code ~r0} for unnamed results, {@code _} for blank ones. */
  public String name() {
    return name;
  }

  public Type type() {
    return type;
  }

  /** Where it is declared. */
  public Pos pos() {
    return pos;
  }

  public Kind kind() {
    return kind;
  }

  /** The function that declares it; other functions that mention it capture it. */
  public Function owner() {
    return owner;
  }

  /** Whether {@code &x} occurs, also implicitly (slicing an array, calling a pointer method). */
  public boolean addressTaken() {
    return addressTaken;
  }

  /** Whether others see changes of it, through pointers or as closures; its copies differ then. */
  public boolean isShared() {
    return addressTaken() || capturedByReference();
  }

  public void markAddressTaken() {
    addressTaken = true;
  }

  /** Takes back that others see it change: pointers to it and closures with it are gone. */
  public void unshare() {
    addressTaken = false;
    capturedByReference = false;
  }

  /** Whether it is assigned to after its declaration. */
  public boolean reassigned() {
    return reassigned;
  }

  public void markReassigned() {
    reassigned = true;
  }

  /** Whether some closure shares the variable, instead of holding a copy of its value. */
  public boolean capturedByReference() {
    return capturedByReference;
  }

  public void markCapturedByReference() {
    capturedByReference = true;
  }

  /** A variable like this one in another function. */
  public Local copy(Kind newKind, Function newOwner) {
    Local copy = new Local(name, type, pos, newKind, newOwner);
    copy.addressTaken = addressTaken;
    copy.reassigned = reassigned;
    copy.capturedByReference = capturedByReference;
    return copy;
  }

  @Override
  public String toString() {
    return name;
  }
}
