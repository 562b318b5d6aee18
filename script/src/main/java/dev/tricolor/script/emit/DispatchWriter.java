package dev.tricolor.script.emit;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Collection;
import java.util.List;

/**
 * Writes the base classes behind indirect calls: one with a {@code call} for each parameter shape,
 * and a stand-in for functions that were never called through the table.
 */
final class DispatchWriter {
  private static final MethodTypeDesc FUNC_VOID =
      MethodTypeDesc.of(
          ConstantDescs.CD_void, Names.G, ConstantDescs.CD_long, ConstantDescs.CD_long);
  private static final ClassDesc ASSERTION_ERROR =
      ClassDesc.ofInternalName("java/lang/AssertionError");

  private final ClassFile classFile;

  DispatchWriter(ClassFile classFile) {
    this.classFile = classFile;
  }

  /** {@code abstract class Fn extends GoFunction}: every shape throws. */
  byte[] base(Collection<String> descriptors) {
    return classFile.build(
        Names.FN,
        builder -> {
          builder.withSuperclass(Names.GO_FUNCTION);
          builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT);
          for (String descriptor : descriptors) {
            MethodTypeDesc type = MethodTypeDesc.ofDescriptor(descriptor);
            if (!type.equals(FUNC_VOID)) {
              builder.withMethodBody(
                  "call", type, ClassFile.ACC_PUBLIC, DispatchWriter::wrongShape);
            }
          }
        });
  }

  private static void wrongShape(CodeBuilder out) {
    out.new_(ASSERTION_ERROR).dup();
    out.invokespecial(ASSERTION_ERROR, ConstantDescs.INIT_NAME, Names.CONSTRUCTOR);
    out.athrow();
  }

  private static void standFor(CodeBuilder out) {
    out.aload(0).iload(1).putfield(Names.UNRESOLVED, "id", ConstantDescs.CD_int);
    out.aload(0).aload(2).putfield(Names.UNRESOLVED, "resolver", Names.RESOLVER);
    out.return_();
  }

  /**
   * {@code final class Unresolved extends Fn}: every shape resolves the function, then calls it.
   */
  byte[] unresolved(Collection<String> descriptors) {
    return classFile.build(
        Names.UNRESOLVED,
        builder -> {
          builder.withSuperclass(Names.FN);
          builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
          builder.withField("id", ConstantDescs.CD_int, ClassFile.ACC_PRIVATE);
          builder.withField("resolver", Names.RESOLVER, ClassFile.ACC_PRIVATE);
          builder.withInterfaceSymbols(Names.STAND_IN);
          builder.withMethodBody(
              "standFor",
              MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int, Names.RESOLVER),
              ClassFile.ACC_PUBLIC,
              DispatchWriter::standFor);
          for (String descriptor : descriptors) {
            MethodTypeDesc type = MethodTypeDesc.ofDescriptor(descriptor);
            builder.withMethodBody("call", type, ClassFile.ACC_PUBLIC, out -> resolve(out, type));
          }
          if (!descriptors.contains(FUNC_VOID.descriptorString())) {
            builder.withMethodBody(
                "call", FUNC_VOID, ClassFile.ACC_PUBLIC, out -> resolve(out, FUNC_VOID));
          }
        });
  }

  private static void resolve(CodeBuilder out, MethodTypeDesc type) {
    out.aload(0).getfield(Names.UNRESOLVED, "resolver", Names.RESOLVER);
    out.aload(0).getfield(Names.UNRESOLVED, "id", ConstantDescs.CD_int);
    out.invokeinterface(
        Names.RESOLVER, "resolve", MethodTypeDesc.of(Names.GO_FUNCTION, ConstantDescs.CD_int));
    out.checkcast(Names.FN);
    loadParameters(out, type.parameterList(), 1);
    out.invokevirtual(Names.FN, "call", type);
    out.return_(TypeKind.from(type.returnType()));
  }

  static void loadParameters(CodeBuilder out, List<ClassDesc> parameters, int firstSlot) {
    int slot = firstSlot;
    for (ClassDesc parameter : parameters) {
      TypeKind kind = TypeKind.from(parameter);
      out.loadLocal(kind, slot);
      slot += kind.slotSize();
    }
  }
}
