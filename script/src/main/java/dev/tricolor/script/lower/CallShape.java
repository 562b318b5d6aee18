package dev.tricolor.script.lower;

import dev.tricolor.script.ir.FrameLayout;
import dev.tricolor.script.ir.JvmKind;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * How a function's arguments and results travel, by Go's rule: a value goes in registers if all of
 * its scalars fit into the 9 integer and 15 floating-point ones that are left, else in memory, in
 * the caller's outgoing area.
 *
 * @param parameters one for each parameter
 * @param results one for each result
 * @param descriptor JVM descriptor of the call without closure: G, sp, the register parameters, and
 *     the first register result
 * @param memoryBytes bytes of the outgoing area that the call uses for memory parameters and
 *     results
 * @param outgoingBytes with the room in which the callee spills its register parameters
 */
record CallShape(
    List<Route> parameters,
    List<Route> results,
    String descriptor,
    int memoryBytes,
    int outgoingBytes) {

  private static final int INTEGER_REGISTERS = 9;
  private static final int FLOAT_REGISTERS = 15;

  /**
   * The way of one value.
   *
   * @param shape of its type
   * @param inRegisters whether it travels in registers
   * @param offset in the outgoing area: where it lies, or where the callee may spill it
   */
  record Route(Shape shape, boolean inRegisters, int offset) {}

  /** Works out the routes. */
  static CallShape of(Shapes shapes, List<Type> parameters, List<Type> results) {
    Router in = new Router(shapes);
    List<Route> parameterRoutes = new ArrayList<>();
    parameters.forEach(type -> parameterRoutes.add(in.route(type)));
    Router out = new Router(shapes);
    out.memory = in.memory;
    List<Route> resultRoutes = new ArrayList<>();
    results.forEach(type -> resultRoutes.add(out.route(type)));
    int memory = out.memory;
    List<Route> placed = new ArrayList<>();
    int spill = memory;
    for (Route route : parameterRoutes) {
      if (route.inRegisters) {
        spill = (spill + 7) & -8;
        placed.add(new Route(route.shape, true, spill));
        spill += 8 * route.shape.width();
      } else {
        placed.add(route);
      }
    }
    return new CallShape(placed, resultRoutes, descriptor(placed, resultRoutes), memory, spill);
  }

  private static String descriptor(List<Route> parameters, List<Route> results) {
    StringBuilder text = new StringBuilder("(Ldev/tricolor/core/sched/G;J");
    for (Route route : parameters) {
      if (route.inRegisters) {
        route.shape.parts().forEach(part -> text.append(part.scalar().kind().descriptor()));
      }
    }
    return text.append(')').append(firstResult(results)).toString();
  }

  private static String firstResult(List<Route> results) {
    for (Route route : results) {
      if (route.inRegisters && route.shape.width() > 0) {
        JvmKind kind = route.shape.parts().getFirst().scalar().kind();
        return String.valueOf(kind.descriptor());
      }
    }
    return "V";
  }

  /** The scalars that are returned in registers, in order. */
  List<Scalar> resultScalars() {
    List<Scalar> scalars = new ArrayList<>();
    for (Route route : results) {
      if (route.inRegisters) {
        route.shape.parts().forEach(part -> scalars.add(part.scalar()));
      }
    }
    return scalars;
  }

  /** Descriptor of a call through a func value: the closure comes last. */
  String indirectDescriptor() {
    int end = descriptor.indexOf(')');
    return descriptor.substring(0, end) + "J" + descriptor.substring(end);
  }

  /** Offset of an outgoing value from the frame's lowest byte is this plus its route's offset. */
  static int areaStart() {
    return FrameLayout.HEADER_BYTES;
  }

  private static final class Router {
    private final Shapes shapes;
    private int integers;
    private int floats;
    private int memory;

    Router(Shapes shapes) {
      this.shapes = shapes;
    }

    Route route(Type type) {
      Shape shape = shapes.of(type);
      int ints = 0;
      int fs = 0;
      for (Shape.Part part : shape.parts()) {
        if (part.scalar().kind().isIntegral()) {
          ints++;
        } else {
          fs++;
        }
      }
      if (shape.inRegisters()
          && integers + ints <= INTEGER_REGISTERS
          && floats + fs <= FLOAT_REGISTERS) {
        integers += ints;
        floats += fs;
        return new Route(shape, true, 0);
      }
      int align = Math.max(1, shape.alignBytes());
      int offset = (memory + align - 1) & -align;
      memory = offset + (int) shape.sizeBytes();
      memory = (memory + 7) & -8;
      return new Route(shape, false, offset);
    }
  }
}
