@org.jspecify.annotations.NullMarked
package dev.tricolor.core.memory;
