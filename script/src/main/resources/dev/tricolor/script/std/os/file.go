// Package os gives access to files, the environment and the process.
package os

import (
	"io"
	"io/fs"
	"runtime"
	"syscall"
	"unsafe"
)

// Flags of OpenFile.
const (
	O_RDONLY = syscall.O_RDONLY // one of these three ...
	O_WRONLY = syscall.O_WRONLY
	O_RDWR   = syscall.O_RDWR
	O_APPEND = syscall.O_APPEND // ... and any of these
	O_CREATE = syscall.O_CREAT
	O_EXCL   = syscall.O_EXCL
	O_SYNC   = syscall.O_SYNC
	O_TRUNC  = syscall.O_TRUNC
)

// Where Seek counts from; package io has newer names.
const (
	SEEK_SET = 0
	SEEK_CUR = 1
	SEEK_END = 2
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

// IsPathSeparator tells whether c separates directories.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// The three files that a process begins with.
var (
	Stdin  = NewFile(uintptr(syscall.Stdin), "/dev/stdin")
	Stdout = NewFile(uintptr(syscall.Stdout), "/dev/stdout")
	Stderr = NewFile(uintptr(syscall.Stderr), "/dev/stderr")
)

// A File is an open file.
type File struct {
	*file
}

// A file is apart from its File, so that a File can be copied, and the
// finalizer that closes lost files still runs only once. Its size is the
// original's.
type file struct {
	fd      int // -1 if closed
	name    string
	listing *listing // while a directory is read
	append  bool     // WriteAt is not possible
	_       [7]uint64
}

// NewFile returns a File for a descriptor.
func NewFile(fd uintptr, name string) *File {
	return newFile(int(fd), name, false)
}

func newFile(fd int, name string, appending bool) *File {
	if fd < 0 {
		return nil
	}
	f := &File{&file{fd: fd, name: name, append: appending}}
	runtime.SetFinalizer(f.file, (*file).close)
	return f
}

func (f *file) close() error {
	if f == nil {
		return syscall.EINVAL
	}
	if f.fd < 0 {
		return &PathError{Op: "close", Path: f.name, Err: ErrClosed}
	}
	err := syscall.Close(f.fd)
	f.fd = -1
	f.listing = nil
	runtime.SetFinalizer(f, nil)
	if err != nil {
		return &PathError{Op: "close", Path: f.name, Err: err}
	}
	return nil
}

// Open opens a file to read it.
func Open(name string) (*File, error) {
	return OpenFile(name, O_RDONLY, 0)
}

// Create opens a file to read and write it, and empties it, or makes it with
// mode 0666 (before umask).
func Create(name string) (*File, error) {
	return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

// OpenFile opens a file with flags O_...; perm is for O_CREATE.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	fd, err := syscall.Open(name, flag|syscall.O_CLOEXEC, systemMode(perm))
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	return newFile(fd, name, flag&O_APPEND != 0), nil
}

// check returns an error if f cannot be used.
func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.fd < 0 {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

// wrap makes a PathError of what is neither nil nor EOF.
func (f *File) wrap(op string, err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	return &PathError{Op: op, Path: f.name, Err: err}
}

// Name returns the name that the file was opened with.
func (f *File) Name() string { return f.name }

// Fd returns the descriptor.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

// Close closes the file. A second time is an error.
func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	return f.file.close()
}

// Read reads up to len(b) bytes; at the end 0 and io.EOF.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	n, err = syscall.Read(f.fd, b)
	if n < 0 {
		n = 0
	}
	if n == 0 && err == nil {
		return 0, io.EOF
	}
	return n, f.wrap("read", err)
}

// ReadAt reads len(b) bytes at an offset, or fewer and an error.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errNegative}
	}
	if len(b) == 0 {
		return 0, nil
	}
	if err := f.check("read"); err != nil {
		return 0, err
	}
	for len(b) > 0 {
		count, err := syscall.Pread(f.fd, b, off)
		if err != nil {
			return n, f.wrap("read", err)
		}
		if count == 0 {
			return n, io.EOF
		}
		n += count
		b = b[count:]
		off += int64(count)
	}
	return n, nil
}

// Write writes all of b, or returns an error.
func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	for {
		count, err := syscall.Write(f.fd, b[n:])
		if count > 0 {
			n += count
		}
		if n == len(b) && err == nil {
			return n, nil
		}
		if err != nil {
			return n, f.wrap("write", err)
		}
		if count == 0 {
			return n, f.wrap("write", io.ErrUnexpectedEOF)
		}
	}
}

// WriteAt writes all of b at an offset, or returns an error.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if f.append {
		return 0, errAppending
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errNegative}
	}
	if len(b) == 0 {
		return 0, nil
	}
	if err := f.check("write"); err != nil {
		return 0, err
	}
	for len(b) > 0 {
		count, err := syscall.Pwrite(f.fd, b, off)
		if err != nil {
			return n, f.wrap("write", err)
		}
		n += count
		b = b[count:]
		off += int64(count)
	}
	return n, nil
}

// WriteString is Write for strings.
func (f *File) WriteString(s string) (n int, err error) {
	return f.Write(unsafe.Slice(unsafe.StringData(s), len(s)))
}

// bareFile hides ReadFrom and WriteTo from io.Copy.
type bareFile struct {
	f *File
}

func (b bareFile) Read(p []byte) (int, error)  { return b.f.Read(p) }
func (b bareFile) Write(p []byte) (int, error) { return b.f.Write(p) }

// ReadFrom writes all that r has.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(bareFile{f}, r)
}

// WriteTo writes to w all that is left.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	return io.Copy(w, bareFile{f})
}

// Seek sets the position.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	f.listing = nil
	at, err := syscall.Seek(f.fd, offset, whence)
	if err != nil {
		return 0, f.wrap("seek", err)
	}
	return at, nil
}

// Sync writes to the disk what waits in memory.
func (f *File) Sync() error {
	if err := f.check("sync"); err != nil {
		return err
	}
	return f.wrap("sync", syscall.Fsync(f.fd))
}

// Truncate sets the size.
func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	return f.wrap("truncate", syscall.Ftruncate(f.fd, size))
}

// Chmod sets the mode.
func (f *File) Chmod(mode FileMode) error {
	if err := f.check("chmod"); err != nil {
		return err
	}
	return f.wrap("chmod", syscall.Fchmod(f.fd, systemMode(mode)))
}

// Chdir makes the directory the working directory.
func (f *File) Chdir() error {
	if err := f.check("chdir"); err != nil {
		return err
	}
	return f.wrap("chdir", syscall.Chdir(f.name))
}

// ReadFile reads a whole file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	size := 0
	if info, err := f.Stat(); err == nil && int64(int(info.Size())) == info.Size() {
		size = int(info.Size())
	}
	// One more, so that the end is found without growing; and many files
	// that are made up as they are read say that they are empty.
	data := make([]byte, 0, max(size+1, 512))
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err != nil {
			if err == io.EOF {
				err = nil
			}
			return data, err
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

// WriteFile writes a whole file; perm is for a new one.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closed := f.Close(); closed != nil && err == nil {
		err = closed
	}
	return err
}

var _ fs.ReadDirFile = (*File)(nil)
