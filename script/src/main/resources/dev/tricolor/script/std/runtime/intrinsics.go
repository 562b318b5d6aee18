package runtime

import "unsafe"

// lockThread adds to how often the goroutine is locked to its thread.
func lockThread(delta int)

// readMemStats fills a MemStats.
//
//go:noescape
func readMemStats(m unsafe.Pointer)

// stackText writes a traceback, as Stack does.
//
//go:noescape
func stackText(buf []byte, all bool) int

// callers writes return addresses, as Callers does; skip counts from its
// caller's point of view.
//
//go:noescape
func callers(skip int, pcs []uintptr) int

// functionAt returns the address of the entry of a function in the table of
// functions, whose first word is the function's first pc; nil if none is there.
func functionAt(pc uintptr) unsafe.Pointer

// describePC returns the depth-th of the calls that were inlined into each
// other at pc, the innermost first, and whether it was inlined. The entry is 0
// if pc is in no function.
func describePC(pc uintptr, depth int) (function, file string, line int, entry uintptr, inlined bool)

// setFinalizer sets the closure to call with the object, or with an interface
// whose first word is table, if that is not nil. Without closure it removes the
// finalizer. It returns 0, or 1 if there is one already, or 2 if the pointer is
// not to an object's beginning.
func setFinalizer(object, closure, table unsafe.Pointer) int

// startSystem starts a goroutine that does not count as one of the program's.
func startSystem(body func())

// addCleanup sets the closure, a variable with a func(), to call when the
// object is gone, and returns a number for stopCleanup.
func addCleanup(object, closure unsafe.Pointer) uint64

// stopCleanup takes a cleanup back.
func stopCleanup(object uintptr, id uint64)

// nextFinalizer waits for something to call: a closure and its object, with
// the table, as setFinalizer got them; or, without object, the variable that
// addCleanup got.
func nextFinalizer() (closure, table, object unsafe.Pointer)
