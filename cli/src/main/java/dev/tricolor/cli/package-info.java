/** The command line: picocli commands that map options to a configuration, and formatting. */
@org.jspecify.annotations.NullMarked
package dev.tricolor.cli;
