// Package syscall holds what package os needs of the operating system.
package syscall

import (
	"errors"
	"internal/oserror"
	"sync"
	"unsafe"
)

// An Errno is an error number of the system.
type Errno uintptr

func (e Errno) Error() string {
	if e < Errno(len(errorTexts)) && errorTexts[e] != "" {
		return errorTexts[e]
	}
	return "errno " + decimal(int(e))
}

// Is tells whether the number means one of the errors of package os.
func (e Errno) Is(target error) bool {
	switch target {
	case oserror.ErrPermission:
		return e == EACCES || e == EPERM
	case oserror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case oserror.ErrNotExist:
		return e == ENOENT
	case errors.ErrUnsupported:
		return e == ENOSYS || e == ENOTSUP || e == EOPNOTSUPP
	}
	return false
}

// Temporary tells whether it may go well another time.
func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ENFILE || e.Timeout()
}

// Timeout tells whether time ran out.
func (e Errno) Timeout() bool {
	return e == EAGAIN || e == EWOULDBLOCK || e == ETIMEDOUT
}

// A Signal is a number that ends or wakes a process.
type Signal int

// Signal marks the signals of package os.
func (s Signal) Signal() {}

func (s Signal) String() string {
	if 0 < s && int(s) < len(signalTexts) && signalTexts[s] != "" {
		return signalTexts[s]
	}
	return "signal " + decimal(int(s))
}

func decimal(n int) string {
	var buf [20]byte
	at := len(buf)
	negative := n < 0
	if negative {
		n = -n
	}
	for {
		at--
		buf[at] = byte('0' + n%10)
		n /= 10
		if n == 0 {
			break
		}
	}
	if negative {
		at--
		buf[at] = '-'
	}
	return string(buf[at:])
}

// The descriptors that a process begins with.
var (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)

// Flags of Open.
const (
	O_RDONLY    = 0x0
	O_WRONLY    = 0x1
	O_RDWR      = 0x2
	O_CREAT     = 0x40
	O_EXCL      = 0x80
	O_NOCTTY    = 0x100
	O_TRUNC     = 0x200
	O_APPEND    = 0x400
	O_NONBLOCK  = 0x800
	O_DIRECTORY = 0x10000
	O_SYNC      = 0x101000
	O_CLOEXEC   = 0x80000
)

// Bits of Stat_t.Mode.
const (
	S_IFMT   = 0xf000
	S_IFSOCK = 0xc000
	S_IFLNK  = 0xa000
	S_IFREG  = 0x8000
	S_IFBLK  = 0x6000
	S_IFDIR  = 0x4000
	S_IFCHR  = 0x2000
	S_IFIFO  = 0x1000
	S_ISUID  = 0x800
	S_ISGID  = 0x400
	S_ISVTX  = 0x200
)

// A Timespec is a time since 1970.
type Timespec struct {
	Sec  int64
	Nsec int64
}

// Unix returns the two parts.
func (ts *Timespec) Unix() (sec int64, nsec int64) { return ts.Sec, ts.Nsec }

// Nano returns the time in nanoseconds.
func (ts *Timespec) Nano() int64 { return ts.Sec*1e9 + ts.Nsec }

// A Stat_t is what the system says about a file.
type Stat_t struct {
	Dev       uint64
	Ino       uint64
	Nlink     uint64
	Mode      uint32
	Uid       uint32
	Gid       uint32
	X__pad0   int32
	Rdev      uint64
	Size      int64
	Blksize   int64
	Blocks    int64
	Atim      Timespec
	Mtim      Timespec
	Ctim      Timespec
	X__unused [3]int64
}

func asError(errno int) error {
	if errno == 0 {
		return nil
	}
	return Errno(errno)
}

// ByteSliceFromString returns a copy of s that ends in a NUL, or EINVAL if
// there is one in s.
func ByteSliceFromString(s string) ([]byte, error) {
	for i := 0; i < len(s); i++ {
		if s[i] == 0 {
			return nil, EINVAL
		}
	}
	path := make([]byte, len(s)+1)
	copy(path, s)
	return path, nil
}

// Open opens a file.
func Open(path string, mode int, perm uint32) (fd int, err error) {
	name, err := ByteSliceFromString(path)
	if err != nil {
		return -1, err
	}
	fd, errno := openFile(name, mode, perm)
	return fd, asError(errno)
}

// Read reads at the position of a file.
func Read(fd int, p []byte) (n int, err error) {
	n, errno := readFile(fd, p, -1)
	return n, asError(errno)
}

// Pread reads at an offset.
func Pread(fd int, p []byte, offset int64) (n int, err error) {
	if offset < 0 {
		return -1, EINVAL
	}
	n, errno := readFile(fd, p, offset)
	return n, asError(errno)
}

// Write writes at the position of a file.
func Write(fd int, p []byte) (n int, err error) {
	n, errno := writeFile(fd, p, -1)
	return n, asError(errno)
}

// Pwrite writes at an offset.
func Pwrite(fd int, p []byte, offset int64) (n int, err error) {
	if offset < 0 {
		return -1, EINVAL
	}
	n, errno := writeFile(fd, p, offset)
	return n, asError(errno)
}

// Seek sets the position of a file.
func Seek(fd int, offset int64, whence int) (off int64, err error) {
	off, errno := seekFile(fd, offset, whence)
	return off, asError(errno)
}

// What fileOp does.
const (
	opClose = iota
	opSync
	opTruncate // arg: size
	opChmod    // arg: mode
)

// Close closes a file.
func Close(fd int) error { return asError(fileOp(opClose, fd, 0)) }

// Fsync writes to the disk what waits in memory.
func Fsync(fd int) error { return asError(fileOp(opSync, fd, 0)) }

// Ftruncate sets the size of a file.
func Ftruncate(fd int, length int64) error { return asError(fileOp(opTruncate, fd, length)) }

// Fchmod sets the mode of a file.
func Fchmod(fd int, mode uint32) error { return asError(fileOp(opChmod, fd, int64(mode))) }

// What pathOp does.
const (
	opUnlink = iota
	opRmdir
	opMkdir        // arg: mode
	opRename       // other: the new name
	opChmodPath    // arg: mode
	opTruncatePath // arg: size
	opSymlink      // path: what it points to, other: the link
	opLink         // other: the new name
	opChdir
)

func doPath(op int, path, other string, arg int64) error {
	name, err := ByteSliceFromString(path)
	if err != nil {
		return err
	}
	var second []byte
	if other != "" {
		second, err = ByteSliceFromString(other)
		if err != nil {
			return err
		}
	}
	return asError(pathOp(op, name, second, arg))
}

// Unlink removes a file.
func Unlink(path string) error { return doPath(opUnlink, path, "", 0) }

// Rmdir removes an empty directory.
func Rmdir(path string) error { return doPath(opRmdir, path, "", 0) }

// Mkdir makes a directory.
func Mkdir(path string, mode uint32) error { return doPath(opMkdir, path, "", int64(mode)) }

// Rename gives a file another name.
func Rename(from, to string) error { return doPath(opRename, from, to, 0) }

// Chmod sets the mode of a file.
func Chmod(path string, mode uint32) error { return doPath(opChmodPath, path, "", int64(mode)) }

// Truncate sets the size of a file.
func Truncate(path string, length int64) error { return doPath(opTruncatePath, path, "", length) }

// Symlink makes link point to path.
func Symlink(path, link string) error { return doPath(opSymlink, path, link, 0) }

// Link gives a file a second name.
func Link(path, link string) error { return doPath(opLink, path, link, 0) }

// Chdir changes the working directory.
func Chdir(path string) error { return doPath(opChdir, path, "", 0) }

// Stat asks about a file, and follows links.
func Stat(path string, stat *Stat_t) error { return statPath(path, true, stat) }

// Lstat asks about a file, or a link itself.
func Lstat(path string, stat *Stat_t) error { return statPath(path, false, stat) }

func statPath(path string, follow bool, stat *Stat_t) error {
	name, err := ByteSliceFromString(path)
	if err != nil {
		return err
	}
	return asError(statFile(-1, name, follow, unsafe.Pointer(stat)))
}

// Fstat asks about an open file.
func Fstat(fd int, stat *Stat_t) error {
	return asError(statFile(fd, nil, true, unsafe.Pointer(stat)))
}

// What a systemText is.
const (
	textCwd = iota
	textLink
	textHostname
	textExecutable
	textNames // of a directory: for each entry a letter of ls -l, the name, NUL
)

func text(op int, path string) (string, error) {
	name, err := ByteSliceFromString(path)
	if err != nil {
		return "", err
	}
	s, errno := systemText(op, name)
	return s, asError(errno)
}

// Getwd returns the working directory.
func Getwd() (string, error) { return text(textCwd, "") }

// ReadLink returns what a link points to.
func ReadLink(path string) (string, error) { return text(textLink, path) }

// Hostname returns the name of the machine.
func Hostname() (string, error) { return text(textHostname, "") }

// Executable returns the path of the program.
func Executable() (string, error) { return text(textExecutable, "") }

// DirectoryNames returns what a directory holds: for each entry a letter that
// tells its type, as ls -l does, its name, and a NUL.
func DirectoryNames(path string) (string, error) { return text(textNames, path) }

// What processID returns.
const (
	idProcess = iota
	idParent
	idUser
	idEffectiveUser
	idGroup
	idEffectiveGroup
)

// Getpid returns the number of the process.
func Getpid() int { return processID(idProcess) }

// Getppid returns that of its parent.
func Getppid() int { return processID(idParent) }

// Getuid returns the number of the user.
func Getuid() int { return processID(idUser) }

// Geteuid returns that of the effective user.
func Geteuid() int { return processID(idEffectiveUser) }

// Getgid returns the number of the group.
func Getgid() int { return processID(idGroup) }

// Getegid returns that of the effective group.
func Getegid() int { return processID(idEffectiveGroup) }

// Getpagesize returns the size of a page.
func Getpagesize() int { return 4096 }

// Exit ends the process at once.
func Exit(code int) { exitProcess(code) }

// Arguments returns the command line.
func Arguments() []string { return processArguments() }

// The environment, as the process got it and then changed it: unset variables
// are empty texts.
var environment struct {
	once  sync.Once
	lock  sync.RWMutex
	texts []string
	index map[string]int
}

func loadEnvironment() {
	e := &environment
	e.texts = processEnvironment()
	e.index = make(map[string]int)
	for i, text := range e.texts {
		for j := 0; j < len(text); j++ {
			if text[j] != '=' {
				continue
			}
			if key := text[:j]; key != "" {
				if _, ok := e.index[key]; !ok {
					e.index[key] = i
				} else {
					e.texts[i] = "" // the first counts
				}
			}
			break
		}
	}
}

// Getenv returns a variable, and whether it is set.
func Getenv(key string) (value string, found bool) {
	e := &environment
	e.once.Do(loadEnvironment)
	if key == "" {
		return "", false
	}
	e.lock.RLock()
	defer e.lock.RUnlock()
	i, ok := e.index[key]
	if !ok {
		return "", false
	}
	return e.texts[i][len(key)+1:], true
}

// Setenv sets a variable.
func Setenv(key, value string) error {
	e := &environment
	e.once.Do(loadEnvironment)
	if key == "" {
		return EINVAL
	}
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return EINVAL
		}
	}
	for i := 0; i < len(value); i++ {
		if value[i] == 0 {
			return EINVAL
		}
	}
	e.lock.Lock()
	defer e.lock.Unlock()
	text := key + "=" + value
	if i, ok := e.index[key]; ok {
		e.texts[i] = text
	} else {
		e.index[key] = len(e.texts)
		e.texts = append(e.texts, text)
	}
	return nil
}

// Unsetenv removes a variable.
func Unsetenv(key string) error {
	e := &environment
	e.once.Do(loadEnvironment)
	e.lock.Lock()
	defer e.lock.Unlock()
	if i, ok := e.index[key]; ok {
		e.texts[i] = ""
		delete(e.index, key)
	}
	return nil
}

// Clearenv removes all variables.
func Clearenv() {
	e := &environment
	e.once.Do(loadEnvironment)
	e.lock.Lock()
	defer e.lock.Unlock()
	e.index = make(map[string]int)
	e.texts = []string{}
}

// Environ returns all variables as key=value.
func Environ() []string {
	e := &environment
	e.once.Do(loadEnvironment)
	e.lock.RLock()
	defer e.lock.RUnlock()
	all := make([]string, 0, len(e.texts))
	for _, text := range e.texts {
		if text != "" {
			all = append(all, text)
		}
	}
	return all
}
