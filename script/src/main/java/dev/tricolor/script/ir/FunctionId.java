package dev.tricolor.script.ir;

/**
 * A compiled function as calls name it.
 *
 * @param id its number in the program's function table
 * @param name Go name
 * @param packagePath import path of its package
 * @param descriptor JVM descriptor, G and sp included
 */
public record FunctionId(int id, String name, String packagePath, String descriptor) {}
