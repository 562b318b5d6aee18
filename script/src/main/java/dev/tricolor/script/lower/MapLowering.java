package dev.tricolor.script.lower;

import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.List;

/** Map reads, writes, deletes and literals. */
final class MapLowering {
  private static final String DOOR = "GoMaps";

  private final FunctionLowering f;

  MapLowering(FunctionLowering f) {
    this.f = f;
  }

  private static Type.MapType mapType(Type type) {
    return (Type.MapType) Types.unalias(type).underlying();
  }

  /** How a door takes a key: by its suffix and parameter letters. */
  private record KeyForm(String suffix, String letters) {}

  /** Whether keys are found by value: then gc reads an element where it is used. */
  static boolean isFast(Type type) {
    return !formOf(mapType(type).key()).suffix.isEmpty();
  }

  private static KeyForm formOf(Type key) {
    return switch (Types.unalias(key).underlying()) {
      case Type.Basic basic -> basicForm(basic.kind());
      case Type.Pointer _, Type.Chan _ -> new KeyForm("64", "J");
      default -> new KeyForm("", "J");
    };
  }

  private static KeyForm basicForm(BasicKind kind) {
    if (kind.isString()) {
      return new KeyForm("String", "JJ");
    }
    Scalar scalar = Shapes.scalarOf(kind);
    if (scalar != null && scalar.kind().isIntegral()) {
      if (scalar.bytes() == 8) {
        return new KeyForm("64", "J");
      }
      if (scalar.bytes() == 4) {
        return new KeyForm("32", "I");
      }
    }
    return new KeyForm("", "J");
  }

  private List<Code> arguments(Type type, Code map, Value key, KeyForm form) {
    List<Code> arguments = new ArrayList<>();
    arguments.add(Code.of(f.program.descriptors().idOf(type)));
    arguments.add(map);
    if (form.suffix.isEmpty()) {
      arguments.add(f.inMemory(key, mapType(type).key()));
    } else {
      arguments.addAll(key.parts().codes());
    }
    return arguments;
  }

  private Code call(Pos pos, String name, Type type, Code map, Value key) {
    KeyForm form = formOf(mapType(type).key());
    return f.ir
        .door(
            pos,
            Doors.framed(DOOR, name + form.suffix, "IJ" + form.letters, "J"),
            arguments(type, map, key, form),
            Scalar.POINTER)
        .getFirst();
  }

  // -- places
  // --------------------------------------------------------------------------------------

  Place place(Expression.MapIndex index) {
    List<Value> both = f.expressions.lowerAll(List.of(index.map(), index.key()));
    Type type = index.map().type();
    Code map = f.ir.stable(both.getFirst().only(), Scalar.POINTER);
    return new Place.MapElement(index.pos(), map, f.keep(both.get(1), mapType(type).key()), type);
  }

  /** The value at a key, or the zero value. */
  Value find(Place.MapElement element, Type type) {
    return found(element.pos(), element.mapType(), element.map(), element.key(), type).getFirst();
  }

  void assign(Place.MapElement element, Type type, Value value) {
    Value kept = f.keep(value, type);
    f.storeTo(slot(element), type, kept);
  }

  /** The memory of a map's element, which is zero if the map did not have it. */
  Place.InMemory slot(Place.MapElement element) {
    Code address = call(element.pos(), "assign", element.mapType(), element.map(), element.key());
    return new Place.InMemory(f.ir.stable(address, Scalar.POINTER), 0, false);
  }

  /** {@code map[key]}: the value, and whether it was there. */
  List<Value> index(Expression.MapIndex index) {
    List<Value> both = f.expressions.conversions().lookedAtLast(index.map(), index.key());
    Type type = index.map().type();
    return found(index.pos(), type, both.get(0).only(), both.get(1), mapType(type).element());
  }

  private List<Value> found(Pos pos, Type mapType, Code map, Value key, Type elementType) {
    Code address = call(pos, "find", mapType, map, key);
    Shape shape = f.program.shapes().of(elementType);
    Place place = f.expressions.interfaces().freshPlace(elementType, shape);
    Block there = f.ir.newBlock();
    Block missing = f.ir.newBlock();
    Block end = f.ir.newBlock();
    f.ir.branch(Condition.NOT_EQUAL, false, address, Code.of(0L), there, missing);
    f.ir.start(there);
    f.storeTo(place, elementType, f.loadMemory(address, 0, elementType));
    f.ir.goTo(end);
    f.ir.start(missing);
    f.storeTo(place, elementType, f.zero(elementType));
    f.ir.goTo(end);
    f.ir.start(end);
    Code ok = new Code.Compare(Condition.NOT_EQUAL, false, address, Code.of(0L));
    return List.of(f.load(place, elementType), Value.of(ok));
  }

  void delete(Pos pos, Type type, Code map, Value key) {
    KeyForm form = formOf(mapType(type).key());
    f.ir.door(
        pos,
        Doors.framed(DOOR, "delete" + form.suffix, "IJ" + form.letters, "V"),
        arguments(type, map, key, form));
  }

  void clear(Pos pos, Type type, Code map) {
    f.ir.door(
        pos,
        Doors.framed(DOOR, "clear", "IJ", "V"),
        List.of(Code.of(f.program.descriptors().idOf(type)), map));
  }

  // -- new maps
  // --------------------------------------------------------------------------------------

  /** The map that an expression makes: in the frame if it does not escape. */
  Code make(Expression made, Code hint) {
    Pos pos = made.pos();
    Type type = made.type();
    if (!f.program.escapes().escapes(made)) {
      return makeInFrame(pos, type, hint);
    }
    return f.ir
        .door(
            pos,
            Doors.framed(DOOR, "make", "IJ", "J"),
            List.of(Code.of(f.program.descriptors().idOf(type)), hint),
            Scalar.POINTER)
        .getFirst();
  }

  private Code makeInFrame(Pos pos, Type type, Code hint) {
    TypeDescriptor descriptor = f.program.descriptors().of(type);
    Code.Address header = f.frameMemory(MapLayout.HEADER_BYTES, MapLayout.HEADER_POINTERS);
    boolean large = hint instanceof Code.LongConst(long count) && count > MapLayout.GROUP_SLOTS;
    Code group = large ? Code.of(0L) : frameGroup(MapLayout.of(descriptor));
    f.ir.door(
        pos,
        Doors.framed(DOOR, "makeInFrame", "IJJJ", "V"),
        List.of(Code.of(descriptor.id()), hint, header, group));
    return header;
  }

  private Code frameGroup(MapLayout layout) {
    return f.frameMemory(layout.groupBytes(), layout.group().pointerMask());
  }

  Value literal(Expression.MapLit literal) {
    Type.MapType type = mapType(literal.type());
    Code made = make(literal, Code.of((long) literal.entries().size()));
    Code map = made instanceof Code.Address ? made : f.ir.copy(made, Scalar.POINTER, true);
    for (Expression.Entry entry : literal.entries()) {
      List<Value> both = f.expressions.lowerAll(List.of(entry.key(), entry.value()));
      Value key = f.keep(both.get(0), type.key());
      assign(
          new Place.MapElement(entry.pos(), map, key, literal.type()), type.element(), both.get(1));
    }
    return Value.of(map);
  }
}
