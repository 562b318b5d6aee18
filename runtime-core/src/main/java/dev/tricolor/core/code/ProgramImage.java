package dev.tricolor.core.code;

import dev.tricolor.core.layout.PointerMask;

/**
 * The program's data, laid out once and copied into each machine: read-only data (string bytes,
 * type descriptors, itabs, static closures, literals) and globals. Words that hold addresses hold
 * offsets in the template; the machine adds the segment's base to them.
 *
 * @param readOnly template of the read-only data
 * @param data template of the initialised globals, zero ones included
 * @param readOnlyRelocations byte offsets, in the read-only data, of words that point into the
 *     read-only data
 * @param dataRelocations byte offsets, in the data, of words that point into the read-only data
 * @param dataToData byte offsets, in the data, of words that point into the data
 * @param globalPointers which words of the data hold pointers: the collector's roots
 */
public record ProgramImage(
    byte[] readOnly,
    byte[] data,
    int[] readOnlyRelocations,
    int[] dataRelocations,
    int[] dataToData,
    PointerMask globalPointers) {}
