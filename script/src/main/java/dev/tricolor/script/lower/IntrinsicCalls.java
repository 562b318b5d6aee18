package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Instruction;
import dev.tricolor.script.ir.JavaMethod;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls of functions without a Go body: Java methods, with the scalars of the arguments in order.
 */
final class IntrinsicCalls {
  private final FunctionLowering f;

  IntrinsicCalls(FunctionLowering f) {
    this.f = f;
  }

  List<Value> lower(Expression.StaticCall call, List<Value> arguments) {
    Intrinsics.Binding binding = f.program.intrinsics().find(call.function());
    List<Code> codes = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      codes.addAll(arguments.get(i).parts().codes());
    }
    List<Type> results = CallLowering.resultsOf(call.type());
    List<Scalar> scalars = new ArrayList<>();
    for (Type type : results) {
      f.program.shapes().of(type).parts().forEach(part -> scalars.add(part.scalar()));
    }
    JavaMethod method = binding.method();
    if (binding.pure()) {
      return List.of(Value.of(new Code.Pure(method, scalars.getFirst().kind(), codes)));
    }
    List<Code> returned =
        f.ir.invoke(
            new Instruction.Target.Java(method, binding.context(), binding.framed()),
            codes,
            scalars,
            false,
            binding.framed() ? f.ir.site(call.pos()) : null);
    return split(results, returned);
  }

  private List<Value> split(List<Type> results, List<Code> returned) {
    List<Value> values = new ArrayList<>();
    int next = 0;
    for (Type type : results) {
      int width = f.program.shapes().of(type).width();
      values.add(new Value.Parts(returned.subList(next, next + width)));
      next += width;
    }
    return values;
  }
}
