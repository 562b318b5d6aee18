package dev.tricolor.script.emit;

/** The entry of the function table for a function that was never called through it. */
public interface StandIn {

  /** Says which function this stands for, and who makes the entry that takes its place. */
  void standFor(int functionId, FunctionResolver resolver);
}
