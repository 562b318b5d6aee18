package dev.tricolor.core.heap;

import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.layout.TypeDescriptor;

/** How one object of a type is allocated and scanned; worked out once for each type. */
public final class AllocationPlan {

  /** The four ways in which small objects lie, and large ones. */
  enum Form {
    EMPTY,
    TINY,
    WITHOUT_POINTERS,
    WITH_BITMAP,
    WITH_HEADER,
    LARGE
  }

  /** Requests below this many bytes without pointers share 16-byte blocks. */
  static final int TINY_BYTES = 16;

  final TypeDescriptor type;
  final int number;
  final Form form;
  final int spanClass;

  /**
   * The span class if an object is ready once the cursor of a span has moved on; else 0, whose span
   * never has a free slot.
   */
  final int bumpClass;

  /** The pointer words of an object that a bitmap describes, first word lowest. */
  final long mask;

  /** What the object adds to the scannable heap. */
  final int scanBytes;

  /** Virtual time of one allocation, in cost units. */
  long costUnits;

  final long sizeBytes;
  final boolean hasPointers;

  AllocationPlan(TypeDescriptor type, int number) {
    this.type = type;
    this.number = number;
    sizeBytes = type.sizeBytes();
    hasPointers = type.hasPointers();
    form = formOf(sizeBytes, hasPointers);
    spanClass = spanClassOf(form, sizeBytes, hasPointers);
    boolean bumps = form == Form.WITH_BITMAP || form == Form.WITHOUT_POINTERS;
    bumpClass = bumps && MSpan.opensZeroed(spanClass) ? spanClass : 0;
    mask = form == Form.WITH_BITMAP ? type.pointerMask().bits(0) : 0;
    scanBytes = form == Form.WITH_BITMAP ? (int) type.pointerBytes() : 0;
  }

  /** Sets what an allocation takes. */
  void price(AllocationCost cost) {
    costUnits = form == Form.TINY ? AllocationCost.TINY : cost.of(sizeBytes, hasPointers);
  }

  static Form formOf(long sizeBytes, boolean pointers) {
    if (sizeBytes == 0) {
      return Form.EMPTY;
    }
    if (sizeBytes > SizeClasses.MAX_SMALL_REQUEST_BYTES) {
      return Form.LARGE;
    }
    if (!pointers) {
      return sizeBytes < TINY_BYTES ? Form.TINY : Form.WITHOUT_POINTERS;
    }
    return sizeBytes <= SizeClasses.MAX_BITMAP_BYTES ? Form.WITH_BITMAP : Form.WITH_HEADER;
  }

  private static int spanClassOf(Form form, long sizeBytes, boolean pointers) {
    return switch (form) {
      case EMPTY, LARGE -> SizeClasses.spanClass(0, pointers);
      case TINY -> Heap.TINY_SPAN_CLASS;
      case WITHOUT_POINTERS, WITH_BITMAP ->
          SizeClasses.spanClass(SizeClasses.classOf((int) sizeBytes), pointers);
      case WITH_HEADER ->
          SizeClasses.spanClass(
              SizeClasses.classOf((int) sizeBytes + SizeClasses.HEADER_BYTES), true);
    };
  }

  /** The type. */
  public TypeDescriptor type() {
    return type;
  }

  /** Distance between elements of an array of the type, in bytes. */
  public long elementBytes() {
    return sizeBytes;
  }

  /** Which words of an element hold pointers. */
  public PointerMask pointerMask() {
    return type.pointerMask();
  }

  /**
   * The pointer words of {@code count} elements side by side, at most 64 words.
   *
   * @param count number of elements
   */
  long arrayMask(int count) {
    int elementWords = (int) sizeBytes >>> 3;
    long element = type.pointerMask().bits(0);
    if (elementWords == 1) {
      return count == 64 ? -1L : (1L << count) - 1;
    }
    long all = 0;
    for (int i = 0; i < count; i++) {
      all |= element << (i * elementWords);
    }
    return all;
  }
}
