package dev.tricolor.core.layout;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One concrete Go type as the runtime sees it. Identical types share one descriptor, so descriptors
 * are compared by identity. A program numbers its descriptors from 0; compiled code names them by
 * that id.
 *
 * <p>Descriptors of recursive types refer to each other: create first, then {@link #complete}.
 */
public final class TypeDescriptor {

  /**
   * A struct field.
   *
   * @param offsetBytes from the start of the struct
   * @param packagePath empty for exported fields
   * @param embedded whether it is an embedded field
   */
  public record Field(
      String name,
      TypeDescriptor type,
      long offsetBytes,
      String packagePath,
      String tag,
      boolean embedded) {}

  /**
   * A method of the type's method set, or of an interface.
   *
   * @param packagePath empty for exported methods
   * @param type the function type without receiver
   * @param functionId of the function that takes the receiver as an interface's data word; -1 for
   *     interface methods and for methods that no interface of the program can call
   */
  public record Method(String name, String packagePath, TypeDescriptor type, int functionId) {}

  /** What only some kinds have; unused parts are null or empty. */
  public record Details(
      @Nullable TypeDescriptor element,
      @Nullable TypeDescriptor key,
      long length,
      List<Field> fields,
      List<TypeDescriptor> parameters,
      List<TypeDescriptor> results,
      boolean variadic) {

    /** For kinds without parts. */
    public static final Details NONE =
        new Details(null, null, 0, List.of(), List.of(), List.of(), false);
  }

  private final int id;
  private final Kind kind;
  private final String name;
  private final String bareName;
  private final String packagePath;
  private final long sizeBytes;
  private final int alignBytes;
  private final long pointerBytes;
  private final PointerMask pointerMask;
  private final boolean comparable;
  private final boolean direct;
  private Details details = Details.NONE;
  private List<Method> methods = List.of();
  private long imageOffset = -1;

  /**
   * Creates a descriptor.
   *
   * @param id its number in the program
   * @param name as Go prints it at run time: {@code main.P}, {@code map[string]int}
   * @param bareName name without package of a defined type, else empty
   * @param packagePath of a defined type, else empty
   * @param pointerBytes bytes up to and including the last pointer word; 0 if there is none
   * @param pointerMask which words hold pointers
   * @param comparable whether {@code ==} is defined on it
   * @param direct whether an interface's data word is the value itself (pointer-shaped)
   */
  public TypeDescriptor(
      int id,
      Kind kind,
      String name,
      String bareName,
      String packagePath,
      long sizeBytes,
      int alignBytes,
      long pointerBytes,
      PointerMask pointerMask,
      boolean comparable,
      boolean direct) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.bareName = bareName;
    this.packagePath = packagePath;
    this.sizeBytes = sizeBytes;
    this.alignBytes = alignBytes;
    this.pointerBytes = pointerBytes;
    this.pointerMask = pointerMask;
    this.comparable = comparable;
    this.direct = direct;
  }

  /** Adds what refers to other descriptors. Methods are sorted by name, then package path. */
  public void complete(Details known, List<Method> sortedMethods) {
    details = known;
    methods = sortedMethods;
  }

  /** Says where in the image's read-only data the descriptor lies. */
  public void placeAt(long offset) {
    imageOffset = offset;
  }

  /** Offset of the descriptor in the read-only data, in bytes. */
  public long imageOffset() {
    return imageOffset;
  }

  public int id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public String bareName() {
    return bareName;
  }

  public String packagePath() {
    return packagePath;
  }

  public long sizeBytes() {
    return sizeBytes;
  }

  public int alignBytes() {
    return alignBytes;
  }

  public long pointerBytes() {
    return pointerBytes;
  }

  /** Whether values hold pointers. */
  public boolean hasPointers() {
    return pointerBytes != 0;
  }

  public PointerMask pointerMask() {
    return pointerMask;
  }

  public boolean comparable() {
    return comparable;
  }

  public boolean direct() {
    return direct;
  }

  /** Element of a pointer, slice, array, map or channel. */
  public TypeDescriptor element() {
    return Objects.requireNonNull(details.element(), () -> name + " has no element");
  }

  /** Key of a map. */
  public TypeDescriptor key() {
    return Objects.requireNonNull(details.key(), () -> name + " has no key");
  }

  public Details details() {
    return details;
  }

  public List<Field> fields() {
    return details.fields();
  }

  public List<Method> methods() {
    return methods;
  }

  @Override
  public String toString() {
    return name;
  }
}
