// Package fs says what a tree of files is.
package fs

import (
	"internal/oserror"
	"io"
	"time"
	"unicode/utf8"
)

// An FS gives access to a tree of files.
type FS interface {
	// Open opens a file. Its name must be one that ValidPath accepts; errors
	// are of type *PathError.
	Open(name string) (File, error)
}

// A File is one open file.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// A DirEntry is an entry of a directory.
type DirEntry interface {
	// Name returns the last part of the path.
	Name() string
	// IsDir tells whether it is a directory.
	IsDir() bool
	// Type returns the type bits of the mode.
	Type() FileMode
	// Info asks the system for all the rest.
	Info() (FileInfo, error)
}

// A ReadDirFile is a directory.
type ReadDirFile interface {
	File
	// ReadDir returns the next n entries; all that are left if n <= 0.
	ReadDir(n int) ([]DirEntry, error)
}

// A ReadDirFS reads directories by itself.
type ReadDirFS interface {
	FS
	ReadDir(name string) ([]DirEntry, error)
}

// A ReadFileFS reads files by itself.
type ReadFileFS interface {
	FS
	ReadFile(name string) ([]byte, error)
}

// A StatFS knows about files without opening them.
type StatFS interface {
	FS
	Stat(name string) (FileInfo, error)
}

// A FileInfo is what Stat returns.
type FileInfo interface {
	Name() string       // the last part of the path
	Size() int64        // in bytes, for regular files
	Mode() FileMode     // type and permissions
	ModTime() time.Time // of the last change
	IsDir() bool        // Mode().IsDir()
	Sys() any           // what it was made from, or nil
}

// The reasons of failures.
var (
	ErrInvalid    = oserror.ErrInvalid
	ErrPermission = oserror.ErrPermission
	ErrExist      = oserror.ErrExist
	ErrNotExist   = oserror.ErrNotExist
	ErrClosed     = oserror.ErrClosed
)

// A FileMode is the type and the permissions of a file.
type FileMode uint32

// The bits of a FileMode. The letters are those that String shows.
const (
	ModeDir        FileMode = 1 << (31 - iota) // d: directory
	ModeAppend                                 // a: append-only
	ModeExclusive                              // l: exclusive use
	ModeTemporary                              // T: temporary file
	ModeSymlink                                // L: symbolic link
	ModeDevice                                 // D: device
	ModeNamedPipe                              // p: named pipe
	ModeSocket                                 // S: socket
	ModeSetuid                                 // u: setuid
	ModeSetgid                                 // g: setgid
	ModeCharDevice                             // c: character device, with ModeDevice
	ModeSticky                                 // t: sticky
	ModeIrregular                              // ?: not regular, and nothing else known

	// ModeType has the bits that make a file not regular.
	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular

	ModePerm FileMode = 0777 // the permissions
)

func (m FileMode) String() string {
	var buf [32]byte
	text := buf[:0]
	for i, letter := range "dalTLDpSugct?" {
		if m&(1<<uint(31-i)) != 0 {
			text = append(text, byte(letter))
		}
	}
	if len(text) == 0 {
		text = append(text, '-')
	}
	for i, letter := range "rwxrwxrwx" {
		if m&(1<<uint(8-i)) == 0 {
			letter = '-'
		}
		text = append(text, byte(letter))
	}
	return string(text)
}

// IsDir tells whether it is a directory.
func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

// IsRegular tells whether no type bit is set.
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }

// Perm returns the permissions.
func (m FileMode) Perm() FileMode { return m & ModePerm }

// Type returns the type bits.
func (m FileMode) Type() FileMode { return m & ModeType }

// A PathError says which operation on which file went wrong.
type PathError struct {
	Op   string
	Path string
	Err  error
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *PathError) Unwrap() error { return e.Err }

// Timeout tells whether time ran out.
func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// ValidPath tells whether a name may be given to Open: parts between slashes,
// none of them empty, "." or "..", except that "." alone is the root.
func ValidPath(name string) bool {
	if !utf8.ValidString(name) {
		return false
	}
	if name == "." {
		return true
	}
	for start := 0; ; {
		end := start
		for end < len(name) && name[end] != '/' {
			end++
		}
		switch name[start:end] {
		case "", ".", "..":
			return false
		}
		if end == len(name) {
			return true
		}
		start = end + 1
	}
}

// Stat asks about a file.
func Stat(fsys FS, name string) (FileInfo, error) {
	if fsys, ok := fsys.(StatFS); ok {
		return fsys.Stat(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.Stat()
}

// ReadFile reads a whole file.
func ReadFile(fsys FS, name string) ([]byte, error) {
	if fsys, ok := fsys.(ReadFileFS); ok {
		return fsys.ReadFile(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	size := 0
	if info, err := file.Stat(); err == nil && int64(int(info.Size())) == info.Size() {
		size = int(info.Size())
	}
	data := make([]byte, 0, size+1)
	for {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := file.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err != nil {
			if err == io.EOF {
				err = nil
			}
			return data, err
		}
	}
}

// ReadDir returns what a directory holds, sorted by name.
func ReadDir(fsys FS, name string) ([]DirEntry, error) {
	if fsys, ok := fsys.(ReadDirFS); ok {
		return fsys.ReadDir(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	dir, ok := file.(ReadDirFile)
	if !ok {
		return nil, &PathError{Op: "readdir", Path: name, Err: notImplemented{}}
	}
	list, err := dir.ReadDir(-1)
	for i := range list {
		for j := i; j > 0 && list[j].Name() < list[j-1].Name(); j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	return list, err
}

type notImplemented struct{}

func (notImplemented) Error() string { return "not implemented" }

// FileInfoToDirEntry makes an entry of what Stat returned.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return infoEntry{info}
}

type infoEntry struct {
	info FileInfo
}

func (e infoEntry) Name() string            { return e.info.Name() }
func (e infoEntry) IsDir() bool             { return e.info.IsDir() }
func (e infoEntry) Type() FileMode          { return e.info.Mode().Type() }
func (e infoEntry) Info() (FileInfo, error) { return e.info, nil }
func (e infoEntry) String() string          { return FormatDirEntry(e) }

// FormatDirEntry returns an entry as one line, for people.
func FormatDirEntry(dir DirEntry) string {
	mode := dir.Type().String()
	text := mode[:len(mode)-9] + " " + dir.Name()
	if dir.IsDir() {
		text += "/"
	}
	return text
}
