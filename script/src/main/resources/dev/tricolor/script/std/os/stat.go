package os

import (
	"errors"
	"io/fs"
	"syscall"
	"time"
)

var (
	errNegative  = errors.New("negative offset")
	errAppending = errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
	errClosing   = errors.New("use of closed file")
	errSeparator = errors.New("pattern contains path separator")
)

type (
	// FileInfo is what Stat returns.
	FileInfo = fs.FileInfo
	// FileMode is the type and the permissions of a file.
	FileMode = fs.FileMode
	// DirEntry is an entry of a directory.
	DirEntry = fs.DirEntry
)

// The bits of a FileMode.
const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// systemMode returns the system's bits for a mode.
func systemMode(m FileMode) uint32 {
	bits := uint32(m.Perm())
	if m&ModeSetuid != 0 {
		bits |= syscall.S_ISUID
	}
	if m&ModeSetgid != 0 {
		bits |= syscall.S_ISGID
	}
	if m&ModeSticky != 0 {
		bits |= syscall.S_ISVTX
	}
	return bits
}

type fileStat struct {
	name    string
	size    int64
	mode    FileMode
	modTime time.Time
	sys     syscall.Stat_t
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.size }
func (s *fileStat) Mode() FileMode     { return s.mode }
func (s *fileStat) ModTime() time.Time { return s.modTime }
func (s *fileStat) IsDir() bool        { return s.mode.IsDir() }
func (s *fileStat) Sys() any           { return &s.sys }

// complete fills in what follows from what the system said.
func (s *fileStat) complete(path string) {
	s.name = baseName(path)
	s.size = s.sys.Size
	s.modTime = time.Unix(s.sys.Mtim.Unix())
	s.mode = FileMode(s.sys.Mode & 0777)
	switch s.sys.Mode & syscall.S_IFMT {
	case syscall.S_IFBLK:
		s.mode |= ModeDevice
	case syscall.S_IFCHR:
		s.mode |= ModeDevice | ModeCharDevice
	case syscall.S_IFDIR:
		s.mode |= ModeDir
	case syscall.S_IFIFO:
		s.mode |= ModeNamedPipe
	case syscall.S_IFLNK:
		s.mode |= ModeSymlink
	case syscall.S_IFSOCK:
		s.mode |= ModeSocket
	}
	if s.sys.Mode&syscall.S_ISUID != 0 {
		s.mode |= ModeSetuid
	}
	if s.sys.Mode&syscall.S_ISGID != 0 {
		s.mode |= ModeSetgid
	}
	if s.sys.Mode&syscall.S_ISVTX != 0 {
		s.mode |= ModeSticky
	}
}

// baseName returns the last part of a path.
func baseName(path string) string {
	end := len(path)
	for end > 1 && path[end-1] == '/' {
		end--
	}
	start := end
	for start > 0 && path[start-1] != '/' {
		start--
	}
	if start == end { // only slashes
		start = 0
	}
	return path[start:end]
}

// Stat asks about a file.
func Stat(name string) (FileInfo, error) {
	s := new(fileStat)
	if err := syscall.Stat(name, &s.sys); err != nil {
		return nil, &PathError{Op: "stat", Path: name, Err: err}
	}
	s.complete(name)
	return s, nil
}

// Lstat asks about a file, or a link itself.
func Lstat(name string) (FileInfo, error) {
	s := new(fileStat)
	if err := syscall.Lstat(name, &s.sys); err != nil {
		return nil, &PathError{Op: "lstat", Path: name, Err: err}
	}
	s.complete(name)
	return s, nil
}

// Stat asks about the file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	s := new(fileStat)
	if err := syscall.Fstat(f.fd, &s.sys); err != nil {
		return nil, &PathError{Op: "stat", Path: f.name, Err: err}
	}
	s.complete(f.name)
	return s, nil
}

// SameFile tells whether two results of Stat are about one file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && a.sys.Dev == b.sys.Dev && a.sys.Ino == b.sys.Ino
}

// SetDeadline sets nothing: files and terminals do not wait for others here.
func (f *File) SetDeadline(t time.Time) error { return f.noDeadline() }

// SetReadDeadline sets nothing.
func (f *File) SetReadDeadline(t time.Time) error { return f.noDeadline() }

// SetWriteDeadline sets nothing.
func (f *File) SetWriteDeadline(t time.Time) error { return f.noDeadline() }

func (f *File) noDeadline() error {
	if err := f.check("set deadline"); err != nil {
		return err
	}
	return &PathError{Op: "set deadline", Path: f.name, Err: ErrNoDeadline}
}
