package debug

// setGCPercent sets GOGC and returns the old one.
func setGCPercent(percent int32) int32

// setMemoryLimit sets GOMEMLIMIT, if it is not negative, and returns the old
// one.
func setMemoryLimit(limit int64) int64

// freeOSMemory collects and scavenges everything.
func freeOSMemory()

// setMaxStack sets the limit of a stack and returns the old one.
func setMaxStack(bytes int) int

// setMaxThreads sets the limit of threads and returns the old one.
func setMaxThreads(threads int) int

// setPanicOnFault sets a flag of the goroutine and returns the old one.
func setPanicOnFault(enabled bool) bool

// setTraceback sets GOTRACEBACK.
func setTraceback(level string)

// readGCStats writes to numbers the last up to 256 pauses, the last first, as
// many ends of pauses, in ns since 1970, then when the last cycle ended, how
// many cycles there were, and the sum of all pauses. It returns how many pauses
// it wrote.
//
//go:noescape
func readGCStats(numbers []int64) int
