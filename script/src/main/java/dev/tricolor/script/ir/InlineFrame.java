package dev.tricolor.script.ir;

import dev.tricolor.script.source.Pos;
import org.jspecify.annotations.Nullable;

/**
 * A function whose code stands inside of another's.
 *
 * @param function its name in tracebacks
 * @param call where the function around calls it
 * @param outer the function around if that is inlined itself; null if it has the frame
 */
public record InlineFrame(String function, Pos call, @Nullable InlineFrame outer) {}
