package dev.tricolor.core.event;

/**
 * One allocation, as a sample: the first after each half mebibyte.
 *
 * @param goroutine who allocated
 * @param typeId type of the object or its elements; -1 for memory without a type
 * @param pc the safepoint where it was allocated
 * @param address of the object, as the program sees addresses
 */
public record AllocationSampled(long atPicos, long goroutine, int typeId, long pc, long address)
    implements Event {}
