package dev.tricolor.core.layout;

/** Byte offsets in the records by which type descriptors and itabs lie in simulated memory. */
public final class DescriptorLayout {
  public static final int SIZE = 0;
  public static final int POINTER_BYTES = 8;
  public static final int HASH = 16;
  public static final int FLAGS = 20;
  public static final int ALIGN = 21;
  public static final int FIELD_ALIGN = 22;
  public static final int KIND = 23;

  /** Not zero for types on which {@code ==} is defined. */
  public static final int COMPARABLE = 24;

  public static final int POINTER_MASK = 32;
  public static final int ID = 40;
  public static final int NAME = 48;
  public static final int BARE_NAME = 64;
  public static final int PACKAGE_PATH = 80;
  public static final int ELEMENT = 96;
  public static final int KEY = 104;
  public static final int LENGTH = 112;
  public static final int FIELDS = 120;
  public static final int FIELD_COUNT = 128;
  public static final int METHODS = 136;
  public static final int METHOD_COUNT = 144;
  public static final int PARAMETERS = 152;
  public static final int PARAMETER_COUNT = 160;
  public static final int RESULTS = 168;
  public static final int RESULT_COUNT = 176;
  public static final int VARIADIC = 184;

  /** Length of a descriptor's record. */
  public static final int RECORD_BYTES = 192;

  /** In {@link #FLAGS}: an interface's data word is the value itself. */
  public static final int FLAG_DIRECT = 1 << 5;

  public static final int FIELD_NAME = 0;
  public static final int FIELD_TYPE = 16;
  public static final int FIELD_OFFSET = 24;
  public static final int FIELD_PACKAGE_PATH = 32;
  public static final int FIELD_TAG = 48;
  public static final int FIELD_EMBEDDED = 64;

  /** Length of a field's record. */
  public static final int FIELD_BYTES = 72;

  public static final int METHOD_NAME = 0;
  public static final int METHOD_PACKAGE_PATH = 16;
  public static final int METHOD_CLOSURE = 32;
  public static final int METHOD_TYPE = 40;

  /** Length of a method's record. */
  public static final int METHOD_BYTES = 48;

  public static final int ITAB_INTERFACE = 0;
  public static final int ITAB_TYPE = 8;
  public static final int ITAB_HASH = 16;

  /** First of the function ids, 8 bytes each, in the order of the interface's methods. */
  public static final int ITAB_FUNCTIONS = 24;

  private DescriptorLayout() {}
}
