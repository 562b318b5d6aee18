package syscall

import "unsafe"

// Paths end in a NUL. Errors are numbers of Linux, 0 for none.

// openFile opens a file with flags O_..., and returns a descriptor.
func openFile(path []byte, flags int, perm uint32) (fd, errno int)

// readFile reads at an offset, or at the position of the file if that is -1.
//
//go:noescape
func readFile(fd int, p []byte, offset int64) (n, errno int)

// writeFile writes at an offset, or at the position of the file if that is -1.
//
//go:noescape
func writeFile(fd int, p []byte, offset int64) (n, errno int)

// seekFile sets the position of a file; whence as in io.
func seekFile(fd int, offset int64, whence int) (position int64, errno int)

// fileOp does one of opClose, ... .
func fileOp(op, fd int, arg int64) (errno int)

// pathOp does one of opUnlink, ... .
func pathOp(op int, path, other []byte, arg int64) (errno int)

// statFile fills a Stat_t for a path, or for a descriptor that is not -1.
//
//go:noescape
func statFile(fd int, path []byte, follow bool, stat unsafe.Pointer) (errno int)

// systemText returns one of textCwd, ... .
func systemText(op int, path []byte) (text string, errno int)

// processID returns one of idProcess, ... .
func processID(which int) int

// exitProcess ends the program, without deferred calls.
func exitProcess(code int)

// processArguments returns the command line, the program's name first.
func processArguments() []string

// processEnvironment returns the variables as key=value.
func processEnvironment() []string
