package runtime

// A StackRecord is a stack in a profile.
type StackRecord struct {
	Stack0 [32]uintptr // up to the first 0
}

// Stack returns the addresses.
func (r *StackRecord) Stack() []uintptr { return upToZero(r.Stack0[:]) }

// A MemProfileRecord is what was allocated from one stack.
type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [32]uintptr // up to the first 0
}

// InUseBytes returns what is not freed.
func (r *MemProfileRecord) InUseBytes() int64 { return r.AllocBytes - r.FreeBytes }

// InUseObjects returns how many are not freed.
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }

// Stack returns the addresses.
func (r *MemProfileRecord) Stack() []uintptr { return upToZero(r.Stack0[:]) }

func upToZero(pcs []uintptr) []uintptr {
	for i, pc := range pcs {
		if pc == 0 {
			return pcs[:i]
		}
	}
	return pcs
}

// A BlockProfileRecord is how long one stack was blocked.
type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

// No profiles are kept for the program itself; the simulator writes its own.

// MemProfile returns nothing.
func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) { return 0, true }

// BlockProfile returns nothing.
func BlockProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

// MutexProfile returns nothing.
func MutexProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

// ThreadCreateProfile returns nothing.
func ThreadCreateProfile(p []StackRecord) (n int, ok bool) { return 0, true }

// GoroutineProfile returns only how many goroutines there are.
func GoroutineProfile(p []StackRecord) (n int, ok bool) { return NumGoroutine(), false }

// SetBlockProfileRate does nothing.
func SetBlockProfileRate(rate int) {}

// SetMutexProfileFraction does nothing.
func SetMutexProfileFraction(rate int) int { return 0 }

// SetCPUProfileRate does nothing.
func SetCPUProfileRate(hz int) {}
