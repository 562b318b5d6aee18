package dev.tricolor.script.emit;

import dev.tricolor.script.ir.FunctionId;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Classes and members that compiled code mentions. */
final class Names {
  static final ClassDesc G = ClassDesc.ofInternalName("dev/tricolor/core/sched/G");
  static final ClassDesc GO_FUNCTION =
      ClassDesc.ofInternalName("dev/tricolor/core/sched/GoFunction");
  static final ClassDesc CHECKED_MEMORY =
      ClassDesc.ofInternalName("dev/tricolor/core/abi/CheckedMemory");
  static final ClassDesc MEMORY = ClassDesc.ofInternalName("dev/tricolor/core/memory/Memory");
  static final ClassDesc BARRIER = ClassDesc.ofInternalName("dev/tricolor/core/abi/GoBarrier");
  static final ClassDesc UNWIND = ClassDesc.ofInternalName("dev/tricolor/core/sched/Unwind");
  static final ClassDesc RUNTIME = ClassDesc.ofInternalName("dev/tricolor/core/abi/GoRuntime");
  static final ClassDesc STACK = ClassDesc.ofInternalName("dev/tricolor/core/abi/GoStack");
  static final ClassDesc FN = ClassDesc.ofInternalName("go/Fn");
  static final ClassDesc UNRESOLVED = ClassDesc.ofInternalName("go/Unresolved");
  static final ClassDesc STAND_IN = ClassDesc.ofInternalName("dev/tricolor/script/emit/StandIn");
  static final ClassDesc RESOLVER =
      ClassDesc.ofInternalName("dev/tricolor/script/emit/FunctionResolver");
  static final ClassDesc MATH = ClassDesc.ofInternalName("java/lang/Math");
  static final ClassDesc LONG = ConstantDescs.CD_long;
  static final MethodTypeDesc CONSTRUCTOR = ConstantDescs.MTD_void;

  /** Descriptor of {@code (G, long)} methods without result. */
  static final MethodTypeDesc FRAMED_VOID =
      MethodTypeDesc.of(ConstantDescs.CD_void, G, ConstantDescs.CD_long);

  /** The static method that holds a function's code. */
  static final String BODY = "body";

  private Names() {}

  /** The class of a function. */
  static ClassDesc classOf(FunctionId function) {
    return ClassDesc.ofInternalName(
        "go/" + jvm(function.packagePath()) + "/" + jvm(function.name()) + "$" + function.id());
  }

  /** The name of a class as class loaders know it. */
  static String binary(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }

  /** A Go name as a JVM name. */
  private static String jvm(String goName) {
    StringBuilder out = new StringBuilder(goName.length());
    for (int i = 0; i < goName.length(); i++) {
      char c = goName.charAt(i);
      out.append(".;[/<>()*".indexOf(c) >= 0 ? '_' : c);
    }
    return out.toString();
  }

  static TypeKind kindOf(dev.tricolor.script.ir.JvmKind kind) {
    return switch (kind) {
      case INT -> TypeKind.INT;
      case LONG -> TypeKind.LONG;
      case FLOAT -> TypeKind.FLOAT;
      case DOUBLE -> TypeKind.DOUBLE;
    };
  }
}
