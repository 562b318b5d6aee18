package syscall

import (
	"os"      // real
	"strings" // real
	"syscall" // real
	"unsafe"
)

func number(err error) int {
	switch e := err.(type) {
	case nil:
		return 0
	case syscall.Errno:
		return int(e)
	case *os.PathError:
		return number(e.Err)
	case *os.LinkError:
		return number(e.Err)
	case *os.SyscallError:
		return number(e.Err)
	}
	panic(err)
}

func str(path []byte) string { return strings.TrimSuffix(string(path), "\x00") }

func openFile(path []byte, flags int, perm uint32) (fd, errno int) {
	fd, err := syscall.Open(str(path), flags, perm)
	return fd, number(err)
}

func readFile(fd int, p []byte, offset int64) (n, errno int) {
	var err error
	if offset < 0 {
		n, err = syscall.Read(fd, p)
	} else {
		n, err = syscall.Pread(fd, p, offset)
	}
	return n, number(err)
}

func writeFile(fd int, p []byte, offset int64) (n, errno int) {
	var err error
	if offset < 0 {
		n, err = syscall.Write(fd, p)
	} else {
		n, err = syscall.Pwrite(fd, p, offset)
	}
	return n, number(err)
}

func seekFile(fd int, offset int64, whence int) (position int64, errno int) {
	position, err := syscall.Seek(fd, offset, whence)
	return position, number(err)
}

func fileOp(op, fd int, arg int64) (errno int) {
	switch op {
	case opClose:
		return number(syscall.Close(fd))
	case opSync:
		return number(syscall.Fsync(fd))
	case opTruncate:
		return number(syscall.Ftruncate(fd, arg))
	}
	return number(syscall.Fchmod(fd, uint32(arg)))
}

func pathOp(op int, path, other []byte, arg int64) (errno int) {
	name, second := str(path), str(other)
	switch op {
	case opUnlink:
		return number(syscall.Unlink(name))
	case opRmdir:
		return number(syscall.Rmdir(name))
	case opMkdir:
		return number(syscall.Mkdir(name, uint32(arg)))
	case opRename:
		return number(syscall.Rename(name, second))
	case opChmodPath:
		return number(syscall.Chmod(name, uint32(arg)))
	case opTruncatePath:
		return number(syscall.Truncate(name, arg))
	case opSymlink:
		return number(syscall.Symlink(name, second))
	case opLink:
		return number(syscall.Link(name, second))
	}
	return number(syscall.Chdir(name))
}

func statFile(fd int, path []byte, follow bool, stat unsafe.Pointer) (errno int) {
	s := (*syscall.Stat_t)(stat)
	switch {
	case fd >= 0:
		return number(syscall.Fstat(fd, s))
	case follow:
		return number(syscall.Stat(str(path), s))
	}
	return number(syscall.Lstat(str(path), s))
}

func systemText(op int, path []byte) (text string, errno int) {
	var err error
	switch op {
	case textCwd:
		text, err = os.Getwd()
	case textLink:
		text, err = os.Readlink(str(path))
	case textHostname:
		text, err = os.Hostname()
	case textExecutable:
		text, err = os.Executable()
	default:
		f, failed := os.Open(str(path))
		if failed != nil {
			return "", number(failed)
		}
		defer f.Close()
		var entries []os.DirEntry
		entries, err = f.ReadDir(-1)
		for _, entry := range entries {
			letter := entry.Type().String()[:1]
			if letter == "L" {
				letter = "l"
			}
			text += letter + entry.Name() + "\x00"
		}
	}
	return text, number(err)
}

func processID(which int) int {
	return []func() int{syscall.Getpid, syscall.Getppid, syscall.Getuid, syscall.Geteuid, syscall.Getgid, syscall.Getegid}[which]()
}

func exitProcess(code int) { syscall.Exit(code) }

func processArguments() []string { return os.Args }

func processEnvironment() []string { return syscall.Environ() }
