package dev.tricolor.script.lower;

import dev.tricolor.core.code.ImageBuilder;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Constants;
import dev.tricolor.script.types.constant.Rounding;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** Values that are data, not code: string bytes, boxed constants, constant literals, globals. */
final class StaticData {
  /** Offset of the table of the words 0 to 255 in the read-only data. */
  static final long SMALL_VALUES = ImageBuilder.smallValue(0);

  private final ProgramLowering program;
  private final ImageBuilder image;
  private final IdentityHashMap<Expression, Code.Address> placed = new IdentityHashMap<>();

  StaticData(ProgramLowering program, ImageBuilder image) {
    this.program = program;
    this.image = image;
  }

  /** Offset of a string's bytes in the read-only data. */
  int text(Constant.Str string) {
    return image.text(bytes(string));
  }

  private static byte[] bytes(Constant.Str string) {
    return string.bytes().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The data word of an interface that holds a constant of a type. */
  Code.Address boxed(Expression.Const constant, Type type) {
    if (constant.value() instanceof Constant.Int(var number)
        && number.signum() >= 0
        && number.bitLength() <= 8
        && ((Type.Basic) Types.unalias(type).underlying()).kind().isInteger()) {
      return readOnly(ImageBuilder.smallValue(number.longValue()));
    }
    if (constant.value() instanceof Constant.Bool(boolean value)) {
      return readOnly(ImageBuilder.smallValue(value ? 1 : 0));
    }
    Shape shape = program.shapes().of(type);
    int offset = image.readOnly().reserve(shape.sizeBytes(), 8);
    write(new Target(false, offset), constant, type);
    return readOnly(offset);
  }

  private static Code.Address readOnly(long offset) {
    return new Code.Address(Code.Segment.READ_ONLY, offset);
  }

  // -- literals in the read-only data
  // --------------------------------------------------------------

  /** Whether a value can be copied from the read-only data: constants all through. */
  boolean isStatic(Expression expression) {
    return switch (expression) {
      case Expression.Const _, Expression.Zero _, Expression.FunctionRef _ -> true;
      case Expression.StructLit literal -> elementsAreStatic(literal.elements());
      case Expression.ArrayLit literal -> elementsAreStatic(literal.elements());
      case Expression.ToInterface(_, _, Expression.Const _) -> true;
      default -> false;
    };
  }

  private boolean elementsAreStatic(List<Expression.Element> elements) {
    return elements.stream().allMatch(element -> isStatic(element.value()));
  }

  /** Where the template of a static literal lies. */
  Code.Address address(Expression literal) {
    return placed.computeIfAbsent(
        literal,
        _ -> {
          Type type = literal.type();
          int offset = image.readOnly().reserve(program.shapes().of(type).sizeBytes(), 8);
          write(new Target(false, offset), literal, type);
          return readOnly(offset);
        });
  }

  // -- globals
  // ---------------------------------------------------------------------------------------

  /** A place in one of the two segments. */
  private record Target(boolean inData, int offset) {
    Target plus(long bytes) {
      return new Target(inData, offset + (int) bytes);
    }
  }

  /** Writes a global's initial value. */
  void initialise(int offset, Expression value, Type type) {
    write(new Target(true, offset), value, type);
  }

  private void write(Target to, Expression value, Type type) {
    switch (value) {
      case Expression.Const constant -> writeConstant(to, constant, type);
      case Expression.Zero _ -> {}
      case Expression.FunctionRef(_, _, var function) ->
          point(to, image.closure(program.idOf(function).id()));
      case Expression.Closure(_, _, var function) ->
          point(to, image.closure(program.idOf(function).id()));
      case Expression.StructLit literal -> {
        Type.Struct struct = (Type.Struct) Types.unalias(type).underlying();
        long[] offsets = Shapes.offsets(struct);
        for (Expression.Element element : literal.elements()) {
          int index = (int) element.index();
          write(to.plus(offsets[index]), element.value(), struct.fields().get(index).type());
        }
      }
      case Expression.ArrayLit literal ->
          writeElements(
              to, literal.elements(), ((Type.Array) Types.unalias(type).underlying()).element());
      case Expression.SliceLit literal -> writeSlice(to, literal);
      case Expression.NewVariable made -> {
        Type pointed = ((Type.Pointer) Types.unalias(made.type()).underlying()).element();
        pointToData(to, variable(made.value(), pointed));
      }
      case Expression.AddressOf(_, _, Expression.GlobalRef(_, var global)) ->
          pointToData(to, (int) program.offsetOf(global));
      case Expression.ToInterface conversion -> writeInterface(to, conversion);
      case Expression.Convert convert -> write(to, convert.operand(), type);
      default -> throw new AssertionError("not static: " + value);
    }
  }

  private void writeElements(Target to, List<Expression.Element> elements, Type element) {
    long size = program.shapes().of(element).sizeBytes();
    for (Expression.Element one : elements) {
      write(to.plus(one.index() * size), one.value(), element);
    }
  }

  private void writeSlice(Target to, Expression.SliceLit literal) {
    Type element = ((Type.Slice) Types.unalias(literal.type()).underlying()).element();
    Type array = new Type.Array(literal.length(), element);
    int backing = image.global(program.descriptors().of(array));
    writeElements(new Target(true, backing), literal.elements(), element);
    pointToData(to, backing);
    putLong(to.plus(8), literal.length());
    putLong(to.plus(16), literal.length());
  }

  /** A new variable in the data segment. */
  private int variable(Expression value, Type type) {
    int offset = image.global(program.descriptors().of(type));
    write(new Target(true, offset), value, type);
    return offset;
  }

  private void writeInterface(Target to, Expression.ToInterface conversion) {
    Type from = conversion.operand().type();
    if (conversion.operand() instanceof Expression.Zero
        && Types.unalias(from).underlying() instanceof Type.Interface) {
      return;
    }
    boolean empty = Interfaces.isEmpty(conversion.type());
    point(
        to, (int) (empty ? program.typeOffset(from) : program.itabOffset(conversion.type(), from)));
    if (Descriptors.isDirect(from)) {
      write(to.plus(8), conversion.operand(), from);
    } else if (conversion.operand() instanceof Expression.Const constant) {
      point(to.plus(8), (int) boxed(constant, from).offset());
    } else {
      pointToData(to.plus(8), variable(conversion.operand(), from));
    }
  }

  private void writeConstant(Target to, Expression.Const constant, Type type) {
    BasicKind kind = ((Type.Basic) Types.unalias(type).underlying()).kind();
    switch (constant.value()) {
      case Constant.Bool(boolean value) -> putScalar(to, Scalar.U8, value ? 1 : 0);
      case Constant.Str string -> {
        if (!string.bytes().isEmpty()) {
          point(to, text(string));
        }
        putLong(to.plus(8), string.bytes().length());
      }
      case Constant.Int _, Constant.Ratio _, Constant.Huge _, Constant.Complex _ ->
          writeNumber(to, kind, constant.value());
    }
  }

  private void writeNumber(Target to, BasicKind kind, Constant value) {
    if (kind.isComplex()) {
      boolean narrow = kind == BasicKind.COMPLEX64;
      writeReal(to, narrow, Constants.real(value));
      writeReal(to.plus(narrow ? 4 : 8), narrow, Constants.imaginary(value));
    } else if (kind.isFloat()) {
      writeReal(to, kind == BasicKind.FLOAT32, value);
    } else {
      long bits = ((Constant.Int) value).value().longValue();
      putScalar(to, Objects.requireNonNull(Shapes.scalarOf(kind)), bits);
    }
  }

  private void writeReal(Target to, boolean narrow, Constant value) {
    if (narrow) {
      putScalar(to, Scalar.I32, Float.floatToRawIntBits(Rounding.toFloat(value)));
    } else {
      putLong(to, Double.doubleToRawLongBits(Rounding.toDouble(value)));
    }
  }

  private void putLong(Target to, long value) {
    putScalar(to, Scalar.I64, value);
  }

  private void putScalar(Target to, Scalar scalar, long value) {
    var segment = to.inData ? image.data() : image.readOnly();
    switch (scalar.bytes()) {
      case 1 -> segment.putByte(to.offset, (int) value);
      case 2 -> segment.putShort(to.offset, (int) value);
      case 4 -> segment.putInt(to.offset, (int) value);
      default -> segment.putLong(to.offset, value);
    }
  }

  /** Makes a word point into the read-only data. */
  private void point(Target from, int readOnlyOffset) {
    if (from.inData) {
      image.pointFromData(from.offset, readOnlyOffset);
    } else {
      image.pointInReadOnly(from.offset, readOnlyOffset);
    }
  }

  private void pointToData(Target from, int dataOffset) {
    if (!from.inData) {
      throw new AssertionError("read-only data cannot point to variables");
    }
    image.pointInData(from.offset, dataOffset);
  }
}
