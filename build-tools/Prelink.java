import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rewrites the classes of a jar so that the JVM starts them faster; what they do stays the same.
 *
 * <p>A JDK 25 AOT cache holds neither the classes that pattern switches and records' equals and
 * hashCode spin at run time (about a millisecond for each call site) nor classes of versions before
 * 50. So type switches become chains of instanceof, records compare their fields in plain code, and
 * old classes get stack maps and a newer version.
 *
 * <p>And it writes into the jar a name for its content, under which programs are cached.
 *
 * <p>Usage: {@code java Prelink.java FILE.jar}
 */
public final class Prelink {
  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  private static final String BUILD_ID = "dev/tricolor/build-id";

  private final ClassFile classFile;

  private Prelink(Path root) {
    ClassHierarchyResolver inJar =
        ClassHierarchyResolver.ofResourceParsing(type -> open(root, type));
    this.classFile =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                inJar.orElse(ClassHierarchyResolver.defaultResolver())),
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
  }

  public static void main(String[] arguments) throws Exception {
    URI jar = URI.create("jar:" + Path.of(arguments[0]).toUri());
    try (FileSystem files = FileSystems.newFileSystem(jar, java.util.Map.of())) {
      Path root = files.getPath("/");
      Prelink prelink = new Prelink(root);
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Prelink::isClass).toList()) {
          prelink.rewrite(file);
        }
      }
      writeBuildId(root);
    }
  }

  /** Programs in the build cache are good for the build that compiled them: this names it. */
  private static void writeBuildId(Path root) throws IOException, NoSuchAlgorithmException {
    Path id = root.resolve(BUILD_ID);
    Files.deleteIfExists(id);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        byte[] content = Files.readAllBytes(file);
        digest.update((file + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
    }
    Files.writeString(id, HexFormat.of().formatHex(digest.digest()));
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".class") && !file.toString().endsWith("module-info.class");
  }

  private static java.io.InputStream open(Path root, ClassDesc type) {
    String descriptor = type.descriptorString();
    Path file = root.resolve(descriptor.substring(1, descriptor.length() - 1) + ".class");
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void rewrite(Path file) throws IOException {
    ClassModel old = classFile.parse(Files.readAllBytes(file));
    boolean isInterface = old.flags().has(AccessFlag.INTERFACE);
    Helpers helpers = new Helpers(old.thisClass().asSymbol(), isInterface);
    boolean outdated = old.majorVersion() < ClassFile.JAVA_6_VERSION;
    byte[] made = classFile.transformClass(old, helpers.transform().andThen(modern(outdated)));
    if (outdated || !helpers.isEmpty()) {
      Files.write(file, made);
    }
  }

  private static ClassTransform modern(boolean outdated) {
    return (builder, element) ->
        builder.with(
            outdated && element instanceof ClassFileVersion
                ? ClassFileVersion.of(ClassFile.JAVA_17_VERSION, 0)
                : element);
  }

  /** The static methods of one class that stand in for its call sites. */
  private static final class Helpers {
    private final ClassDesc owner;
    private final boolean isInterface;
    private final List<Consumer<ClassBuilder>> methods = new ArrayList<>();

    Helpers(ClassDesc owner, boolean isInterface) {
      this.owner = owner;
      this.isInterface = isInterface;
    }

    boolean isEmpty() {
      return methods.isEmpty();
    }

    ClassTransform transform() {
      CodeTransform code =
          (builder, element) -> {
            if (!(element instanceof InvokeDynamicInstruction call && replaced(builder, call))) {
              builder.with(element);
            }
          };
      return ClassTransform.transformingMethodBodies(code)
          .andThen(ClassTransform.endHandler(end -> methods.forEach(each -> each.accept(end))));
    }

    private boolean replaced(CodeBuilder code, InvokeDynamicInstruction instruction) {
      DynamicCallSiteDesc site =
          DynamicCallSiteDesc.of(
              instruction.bootstrapMethod(),
              instruction.name().stringValue(),
              instruction.typeSymbol(),
              instruction.bootstrapArgs().toArray(ConstantDesc[]::new));
      ClassDesc bootstraps = instruction.bootstrapMethod().owner();
      List<ConstantDesc> arguments = Arrays.asList(site.bootstrapArgs());
      if (bootstraps.equals(SWITCHES) && isTypeSwitch(site)) {
        call(code, "typeSwitch$", site, body -> typeSwitch(body, arguments));
      } else if (bootstraps.equals(RECORDS) && site.invocationName().equals("hashCode")) {
        call(code, "hashCode$", site, body -> hashCode(body, arguments));
      } else if (bootstraps.equals(RECORDS) && site.invocationName().equals("equals")) {
        call(code, "equals$", site, body -> equals(body, arguments));
      } else {
        return false;
      }
      return true;
    }

    private static boolean isTypeSwitch(DynamicCallSiteDesc site) {
      return site.invocationName().equals("typeSwitch")
          && !site.invocationType().parameterType(0).isPrimitive()
          && Stream.of(site.bootstrapArgs()).allMatch(ClassDesc.class::isInstance);
    }

    private void call(
        CodeBuilder code, String prefix, DynamicCallSiteDesc site, Consumer<CodeBuilder> body) {
      String name = prefix + methods.size();
      int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
      methods.add(builder -> builder.withMethodBody(name, site.invocationType(), flags, body));
      code.invokestatic(owner, name, site.invocationType(), isInterface);
    }

    /** {@code (target, restart) -> index}: −1 for null, the number of labels if none matches. */
    private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
      Label notNull = code.newLabel();
      code.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
      for (int i = 0; i < labels.size(); i++) {
        Label next = code.newLabel();
        code.iload(1).loadConstant(i).if_icmpgt(next);
        code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
        code.loadConstant(i).ireturn().labelBinding(next);
      }
      code.loadConstant(labels.size()).ireturn();
    }

    private void hashCode(CodeBuilder code, List<ConstantDesc> arguments) {
      code.iconst_0();
      for (DirectMethodHandleDesc field : fields(arguments)) {
        ClassDesc type = field.invocationType().returnType();
        code.loadConstant(31).imul();
        code.aload(0).getfield(owner, field.methodName(), type);
        if (type.isPrimitive()) {
          code.invokestatic(box(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
        } else {
          code.invokestatic(
              OBJECTS,
              "hashCode",
              MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
        }
        code.iadd();
      }
      code.ireturn();
    }

    private void equals(CodeBuilder code, List<ConstantDesc> arguments) {
      Label different = code.newLabel();
      code.aload(1).instanceOf(owner).ifeq(different);
      for (DirectMethodHandleDesc field : fields(arguments)) {
        ClassDesc type = field.invocationType().returnType();
        code.aload(0).getfield(owner, field.methodName(), type);
        code.aload(1).checkcast(owner).getfield(owner, field.methodName(), type);
        unlessEqual(code, type, different);
      }
      code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
    }

    private static void unlessEqual(CodeBuilder code, ClassDesc type, Label different) {
      if (!type.isPrimitive()) {
        code.invokestatic(
                OBJECTS,
                "equals",
                MethodTypeDesc.of(
                    ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
            .ifeq(different);
      } else if (TypeKind.from(type).asLoadable() == TypeKind.INT) {
        code.if_icmpne(different);
      } else {
        code.invokestatic(box(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
            .ifne(different);
      }
    }

    private static List<DirectMethodHandleDesc> fields(List<ConstantDesc> arguments) {
      return arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
    }

    private static ClassDesc box(ClassDesc primitive) {
      return switch (primitive.displayName()) {
        case "boolean" -> ConstantDescs.CD_Boolean;
        case "byte" -> ConstantDescs.CD_Byte;
        case "char" -> ConstantDescs.CD_Character;
        case "short" -> ConstantDescs.CD_Short;
        case "int" -> ConstantDescs.CD_Integer;
        case "long" -> ConstantDescs.CD_Long;
        case "float" -> ConstantDescs.CD_Float;
        default -> ConstantDescs.CD_Double;
      };
    }
  }
}
