package dev.tricolor.gc.pace;

/**
 * The machine's memory as the limit sees it, in bytes.
 *
 * @param mappedReadyBytes backed by the host: Sys - HeapReleased
 * @param heapFreeBytes in free pages that the host still backs: HeapIdle - HeapReleased
 * @param heapAllocatedBytes in objects not yet swept: HeapAlloc
 */
public record MemoryUse(long mappedReadyBytes, long heapFreeBytes, long heapAllocatedBytes) {}
