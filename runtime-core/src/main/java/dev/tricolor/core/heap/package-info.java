/**
 * Go's memory allocator over simulated memory.
 *
 * <p>{@link dev.tricolor.core.heap.Heap} is malloc. Each P has an {@link
 * dev.tricolor.core.heap.MCache} with one span for every span class; an exhausted span is exchanged
 * at the {@link dev.tricolor.core.heap.MCentral} of its class, which gets new spans from {@link
 * dev.tricolor.core.heap.MHeap}; pages come from the {@link dev.tricolor.core.heap.PageAllocator},
 * lowest address first, small requests through a P's {@link dev.tricolor.core.heap.PageCache};
 * {@link dev.tricolor.core.heap.ReleasablePages} tells which free ones go back to the host. The
 * layout in memory is Go's to the byte: slot order, tiny blocks, headers, pointer bitmaps, tail
 * reserves.
 *
 * <p><b>Free runs.</b> A span hands out slots from a <em>run</em>: the next stretch of free slots,
 * found in the alloc bits, zeroed as a whole where Go would zero object by object (slots above 512
 * bytes without pointers apart). The order of addresses is Go's; allocation in a run is an addition
 * and a comparison. Counters are not touched on the way: a span's count follows from where its run
 * stands.
 *
 * <p><b>For the collector.</b> Three flat tables, indexed by heap page, resolve any interior
 * pointer: page descriptors (see {@link dev.tricolor.core.heap.PageDescriptor}), mark bits, alloc
 * bits. Spans hang in an array by page. Allocation never collects: when the live heap reaches the
 * trigger, tested after a refill and after every large allocation as in Go, it sets {@link
 * dev.tricolor.core.heap.Heap#collectionRequested}, and the door that is closing acts on it.
 *
 * <p><b>Where we differ from Go.</b> The heap base is not randomised; the heap is contiguous; alloc
 * and mark bits lie in tables beside the heap (the accounting still charges the reserves inside
 * spans); one host thread means no locks and no span "being swept".
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.heap;
