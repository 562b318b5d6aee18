/**
 * Finds, reads and parses the packages of a program.
 *
 * <p>A program is named by its main package: one file, several files of one folder, or a folder.
 * From the imports the {@link dev.tricolor.script.load.PackageLoader} finds the rest: packages of
 * the module that encloses the main package, its vendor folder, and our own standard library, which
 * is embedded as resources. As for Go, what lies in a folder is chosen by file names and {@code
 * //go:build} lines, always for linux/amd64, while files that are named are taken as they are.
 *
 * <p>What is wrong with the layout of a program (a package or file that is not there, an import
 * cycle, two packages in one folder) ends loading with a {@link
 * dev.tricolor.script.load.LoadException} in the words of the go command. What is wrong inside a
 * file goes to the diagnostics of its package.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.load;
