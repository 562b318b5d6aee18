package dev.tricolor.script.ir;

import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A function in intermediate form. */
public final class IrFunction {

  /** A parameter that arrives in a register, and where it is spilled in the incoming area. */
  public record Parameter(Register register, int incomingOffset) {}

  private final FunctionId id;
  private final Pos pos;
  private final boolean wrapper;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Register> registers = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final FrameLayout frame = new FrameLayout();
  private final BitSet incomingPointerWords = new BitSet();
  private final List<FunctionInfo.Argument> arguments;
  private final Set<String> packages = new HashSet<>();
  private @Nullable Block unwindBlock;

  /**
   * Creates a function without code.
   *
   * @param arguments how tracebacks group its arguments
   */
  public IrFunction(
      FunctionId id, Pos pos, boolean wrapper, List<FunctionInfo.Argument> arguments) {
    this.arguments = arguments;
    this.id = id;
    this.pos = pos;
    this.wrapper = wrapper;
    packages.add(id.packagePath());
  }

  public FunctionId id() {
    return id;
  }

  public Pos pos() {
    return pos;
  }

  public boolean wrapper() {
    return wrapper;
  }

  /** Paths of the packages that its code comes from: inlined functions may add to its own. */
  public Set<String> packages() {
    return packages;
  }

  /** How tracebacks group its arguments. */
  public List<FunctionInfo.Argument> arguments() {
    return arguments;
  }

  /** Register parameters in JVM order. May be added to. */
  public List<Parameter> parameters() {
    return parameters;
  }

  public List<Register> registers() {
    return registers;
  }

  /** Blocks; the first is the entry. */
  public List<Block> blocks() {
    return blocks;
  }

  public FrameLayout frame() {
    return frame;
  }

  /** Words of the incoming area that hold pointers of parameters passed in memory; always live. */
  public BitSet incomingPointerWords() {
    return incomingPointerWords;
  }

  /** Says that a parameter at an offset of the incoming area holds pointers. */
  public void addIncomingPointers(long offset, PointerMask mask) {
    for (int word = 0; word < mask.wordCount(); word++) {
      if (mask.isPointer(word)) {
        incomingPointerWords.set((int) (offset / 8) + word);
      }
    }
  }

  /** Where control goes after one of this frame's deferred functions recovered; null: no defers. */
  public @Nullable Block unwindBlock() {
    return unwindBlock;
  }

  public void setUnwindBlock(Block block) {
    unwindBlock = block;
  }

  /** A new register. */
  public Register register(Scalar scalar, boolean neverStack) {
    Register made = new Register(registers.size(), scalar, neverStack);
    registers.add(made);
    return made;
  }

  /** A new, empty block. */
  public Block block() {
    Block made = new Block(blocks.size());
    blocks.add(made);
    return made;
  }

  /** How many values its instructions set and read: a measure of its size. */
  public int valueCount() {
    int[] count = new int[1];
    for (Block block : blocks()) {
      for (Instruction instruction : block.instructions()) {
        count[0]++;
        RegisterUse.reads(instruction, _ -> count[0]++);
      }
    }
    return count[0];
  }
}
