package dev.tricolor.script.emit;

import dev.tricolor.script.ir.FunctionId;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes the class of one function: a static method with the code, for direct calls, and a {@code
 * call} for calls through the function table.
 */
final class FunctionClassWriter {
  private final ClassFile classFile;

  FunctionClassWriter(ClassFile classFile) {
    this.classFile = classFile;
  }

  byte[] write(Assembly function) {
    FunctionId id = function.function().id();
    ClassDesc owner = Names.classOf(id);
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(id.descriptor());
    return classFile.build(
        owner,
        builder -> {
          builder.withSuperclass(Names.FN);
          builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
          builder.withMethodBody(
              Names.BODY,
              type,
              ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
              out -> new MethodWriter(out, function).write());
          builder.withMethodBody(
              "call",
              indirectType(function),
              ClassFile.ACC_PUBLIC,
              out -> forward(out, owner, type));
        });
  }

  private static void forward(CodeBuilder out, ClassDesc owner, MethodTypeDesc type) {
    DispatchWriter.loadParameters(out, type.parameterList(), 1);
    out.invokestatic(owner, Names.BODY, type);
    out.return_(TypeKind.from(type.returnType()));
  }

  /** How a function is called through the table: the closure comes last, whether used or not. */
  static MethodTypeDesc indirectType(Assembly function) {
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(function.function().id().descriptor());
    boolean takesClosure =
        function.function().parameters().stream()
            .anyMatch(parameter -> parameter.incomingOffset() < 0);
    return takesClosure
        ? type
        : type.insertParameterTypes(type.parameterCount(), ConstantDescs.CD_long);
  }
}
