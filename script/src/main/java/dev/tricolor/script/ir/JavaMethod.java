package dev.tricolor.script.ir;

/**
 * A static Java method that compiled code calls.
 *
 * @param owner its class in internal form: {@code java/lang/Math}
 * @param descriptor JVM method descriptor
 */
public record JavaMethod(String owner, String name, String descriptor) {}
