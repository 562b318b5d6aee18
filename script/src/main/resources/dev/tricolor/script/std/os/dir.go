package os

import (
	"io"
	"io/fs"
	"syscall"
)

// A listing is what is left to read of a directory, as the system gives it out:
// for each entry a letter for its type, its name, and a NUL.
type listing struct {
	rest string
}

type dirEntry struct {
	parent, name string
	kind         FileMode
}

func (e *dirEntry) Name() string            { return e.name }
func (e *dirEntry) IsDir() bool             { return e.kind.IsDir() }
func (e *dirEntry) Type() FileMode          { return e.kind }
func (e *dirEntry) Info() (FileInfo, error) { return Lstat(e.parent + "/" + e.name) }
func (e *dirEntry) String() string          { return fs.FormatDirEntry(e) }

func kindOf(letter byte) FileMode {
	switch letter {
	case 'd':
		return ModeDir
	case 'l':
		return ModeSymlink
	case 'p':
		return ModeNamedPipe
	case 's':
		return ModeSocket
	case 'b':
		return ModeDevice
	case 'c':
		return ModeDevice | ModeCharDevice
	}
	return 0
}

// ReadDir returns the next n entries, or all that are left if n <= 0.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	if f.fd < 0 {
		return nil, &PathError{Op: "readdirent", Path: f.name, Err: errClosing}
	}
	if f.listing == nil {
		names, err := syscall.DirectoryNames(f.name)
		if err != nil {
			return nil, &PathError{Op: "readdirent", Path: f.name, Err: err}
		}
		f.listing = &listing{names}
	}
	entries := []DirEntry{}
	for rest := f.listing.rest; rest != "" && (n <= 0 || len(entries) < n); f.listing.rest = rest {
		end := 1
		for rest[end] != 0 {
			end++
		}
		entries = append(entries, &dirEntry{f.name, rest[1:end], kindOf(rest[0])})
		rest = rest[end+1:]
	}
	if n > 0 && len(entries) == 0 {
		return nil, io.EOF
	}
	return entries, nil
}

// Readdirnames is ReadDir that returns only names.
func (f *File) Readdirnames(n int) (names []string, err error) {
	entries, err := f.ReadDir(n)
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names, err
}

// Readdir is ReadDir that asks about each file.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	entries, err := f.ReadDir(n)
	infos := []FileInfo{}
	for _, entry := range entries {
		info, failed := entry.Info()
		if IsNotExist(failed) { // gone by now
			continue
		}
		if failed != nil {
			return infos, failed
		}
		infos = append(infos, info)
	}
	return infos, err
}

// ReadDir returns what a directory holds, sorted by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := OpenFile(name, O_RDONLY|syscall.O_DIRECTORY, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	entries, err := f.ReadDir(-1)
	sortEntries(entries)
	return entries, err
}

// sortEntries is a Shell sort by name.
func sortEntries(entries []DirEntry) {
	gap := 1
	for gap < len(entries)/3 {
		gap = 3*gap + 1
	}
	for ; gap > 0; gap /= 3 {
		for i := gap; i < len(entries); i++ {
			entry := entries[i]
			name, j := entry.Name(), i
			for ; j >= gap && entries[j-gap].Name() > name; j -= gap {
				entries[j] = entries[j-gap]
			}
			entries[j] = entry
		}
	}
}

// pathError wraps what is not nil.
func pathError(op, path string, err error) error {
	if err == nil {
		return nil
	}
	return &PathError{Op: op, Path: path, Err: err}
}

// linkError wraps what is not nil.
func linkError(op, from, to string, err error) error {
	if err == nil {
		return nil
	}
	return &LinkError{op, from, to, err}
}

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	return pathError("mkdir", name, syscall.Mkdir(name, systemMode(perm)))
}

// MkdirAll makes a directory and those that it is in, as far as they are not
// there.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	if end > 1 {
		if err := MkdirAll(path[:end-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		if info, failed := Lstat(path); failed == nil && info.IsDir() { // such as a/.
			return nil
		}
	}
	return err
}

// Remove removes a file or an empty directory.
func Remove(name string) error {
	err := syscall.Unlink(name)
	if err == nil {
		return nil
	}
	failed := syscall.Rmdir(name)
	if failed == nil {
		return nil
	}
	if failed != syscall.ENOTDIR {
		err = failed
	}
	return &PathError{Op: "remove", Path: name, Err: err}
}

// RemoveAll removes a file, or a directory and all that is in it. That there is
// none is no error.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if baseName(path) == "." {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	for len(path) > 1 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	err := Remove(path)
	if err == nil || IsNotExist(err) {
		return nil
	}
	info, failed := Lstat(path)
	if failed != nil || !info.IsDir() {
		return &PathError{Op: "unlinkat", Path: path, Err: reason(err)}
	}
	entries, failed := ReadDir(path)
	if failed != nil && !IsNotExist(failed) {
		return failed
	}
	for _, entry := range entries {
		if failed := RemoveAll(path + "/" + entry.Name()); failed != nil {
			return failed
		}
	}
	if err = Remove(path); IsNotExist(err) {
		return nil
	}
	return err
}

// Rename gives a file another name, and replaces what has it, unless that is a
// directory.
func Rename(oldpath, newpath string) error {
	if info, err := Lstat(newpath); err == nil && info.IsDir() {
		if from, err := Lstat(oldpath); err != nil {
			return &LinkError{"rename", oldpath, newpath, reason(err)}
		} else if newpath == oldpath || !SameFile(info, from) { // not only in other letters
			return &LinkError{"rename", oldpath, newpath, syscall.EEXIST}
		}
	}
	return linkError("rename", oldpath, newpath, syscall.Rename(oldpath, newpath))
}

// Chmod sets the mode of a file.
func Chmod(name string, mode FileMode) error {
	return pathError("chmod", name, syscall.Chmod(name, systemMode(mode)))
}

// Truncate sets the size of a file.
func Truncate(name string, size int64) error {
	return pathError("truncate", name, syscall.Truncate(name, size))
}

// Symlink makes newname point to oldname.
func Symlink(oldname, newname string) error {
	return linkError("symlink", oldname, newname, syscall.Symlink(oldname, newname))
}

// Link gives a file a second name.
func Link(oldname, newname string) error {
	return linkError("link", oldname, newname, syscall.Link(oldname, newname))
}

// Readlink returns what a link points to.
func Readlink(name string) (string, error) {
	to, err := syscall.ReadLink(name)
	return to, pathError("readlink", name, err)
}

// Chdir changes the working directory.
func Chdir(dir string) error {
	return pathError("chdir", dir, syscall.Chdir(dir))
}

// Getwd returns the working directory.
func Getwd() (dir string, err error) {
	dir, err = syscall.Getwd()
	return dir, NewSyscallError("getwd", err)
}

// TempDir returns where temporary files go.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// tempName splits a pattern at its last star.
func tempName(pattern string) (prefix, suffix string, err error) {
	prefix = pattern
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '/' {
			return "", "", errSeparator
		}
		if pattern[i] == '*' {
			prefix, suffix = pattern[:i], pattern[i+1:]
		}
	}
	return prefix, suffix, nil
}

// tryTemp calls try with names until one is not taken.
func tryTemp(op, dir, pattern string, try func(name string) error) error {
	if dir == "" {
		dir = TempDir()
	}
	prefix, suffix, err := tempName(pattern)
	if err != nil {
		return &PathError{Op: op, Path: pattern, Err: err}
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	for tries := 0; ; tries++ {
		err = try(dir + prefix + digits(uint32(syscall.Getpid())*7919+uint32(tries)*48271) + suffix)
		if !IsExist(err) || tries == 10000 {
			return err
		}
	}
}

func digits(n uint32) string {
	var buf [10]byte
	at := len(buf)
	for {
		at--
		buf[at] = byte('0' + n%10)
		n /= 10
		if n == 0 {
			return string(buf[at:])
		}
	}
}

// CreateTemp makes a file in dir (or TempDir), whose name is the pattern with
// digits for its last star, or at its end.
func CreateTemp(dir, pattern string) (f *File, err error) {
	err = tryTemp("createtemp", dir, pattern, func(name string) error {
		f, err = OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0600)
		return err
	})
	return f, err
}

// MkdirTemp is CreateTemp for directories; it returns the path.
func MkdirTemp(dir, pattern string) (path string, err error) {
	err = tryTemp("mkdirtemp", dir, pattern, func(name string) error {
		path = name
		return Mkdir(name, 0700)
	})
	if err != nil {
		path = ""
	}
	return path, err
}
