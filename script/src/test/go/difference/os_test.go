package difference

import (
	"errors"
	"fmt"
	"io"
	realfs "io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"syscall"
	"testing"

	ourfs "tri/io/fs"
	ours "tri/os"
	oursys "tri/syscall"
)

// An osFile is what the two kinds of files have in common.
type osFile interface {
	io.ReadWriteSeeker
	io.ReaderAt
	io.WriterAt
	io.StringWriter
	io.ReaderFrom
	io.WriterTo
	io.Closer
	Name() string
	Truncate(int64) error
	Sync() error
	Readdirnames(int) ([]string, error)
}

type osCalls struct {
	open                          func(string, int, uint32) (osFile, error)
	readFile                      func(string) ([]byte, error)
	writeFile                     func(string, []byte, uint32) error
	mkdir, mkdirAll, chmod        func(string, uint32) error
	remove, removeAll             func(string) error
	rename, symlink, link         func(string, string) error
	stat, lstat                   func(string) (string, error)
	truncate                      func(string, int64) error
	readDir                       func(string) (string, error)
	readlink                      func(string) (string, error)
	isExist, isNotExist, isDenied func(error) bool
}

var realCalls = osCalls{
	open: func(name string, flag int, perm uint32) (osFile, error) {
		f, err := os.OpenFile(name, flag, os.FileMode(perm))
		return f, err
	},
	readFile: os.ReadFile, remove: os.Remove, removeAll: os.RemoveAll, rename: os.Rename, symlink: os.Symlink, link: os.Link, truncate: os.Truncate, readlink: os.Readlink,
	writeFile: func(name string, data []byte, perm uint32) error { return os.WriteFile(name, data, os.FileMode(perm)) },
	mkdir:     func(name string, perm uint32) error { return os.Mkdir(name, os.FileMode(perm)) },
	mkdirAll:  func(name string, perm uint32) error { return os.MkdirAll(name, os.FileMode(perm)) },
	chmod:     func(name string, perm uint32) error { return os.Chmod(name, os.FileMode(perm)) },
	stat: func(name string) (string, error) {
		info, err := os.Stat(name)
		return describe(info, err), err
	},
	lstat: func(name string) (string, error) {
		info, err := os.Lstat(name)
		return describe(info, err), err
	},
	readDir: func(name string) (string, error) {
		list, err := os.ReadDir(name)
		return fmt.Sprint(list), err
	},
	isExist: os.IsExist, isNotExist: os.IsNotExist, isDenied: os.IsPermission,
}

var ourCalls = osCalls{
	open: func(name string, flag int, perm uint32) (osFile, error) {
		f, err := ours.OpenFile(name, flag, ours.FileMode(perm))
		return f, err
	},
	readFile: ours.ReadFile, remove: ours.Remove, removeAll: ours.RemoveAll, rename: ours.Rename, symlink: ours.Symlink, link: ours.Link, truncate: ours.Truncate, readlink: ours.Readlink,
	writeFile: func(name string, data []byte, perm uint32) error {
		return ours.WriteFile(name, data, ours.FileMode(perm))
	},
	mkdir:    func(name string, perm uint32) error { return ours.Mkdir(name, ours.FileMode(perm)) },
	mkdirAll: func(name string, perm uint32) error { return ours.MkdirAll(name, ours.FileMode(perm)) },
	chmod:    func(name string, perm uint32) error { return ours.Chmod(name, ours.FileMode(perm)) },
	stat: func(name string) (string, error) {
		info, err := ours.Stat(name)
		return describe(info, err), err
	},
	lstat: func(name string) (string, error) {
		info, err := ours.Lstat(name)
		return describe(info, err), err
	},
	readDir: func(name string) (string, error) {
		list, err := ours.ReadDir(name)
		return fmt.Sprint(list), err
	},
	isExist: ours.IsExist, isNotExist: ours.IsNotExist, isDenied: ours.IsPermission,
}

func describe[M fmt.Stringer](info interface {
	Name() string
	Size() int64
	Mode() M
	IsDir() bool
}, err error) string {
	if err != nil {
		return ""
	}
	size := info.Size()
	if info.IsDir() {
		size = 0
	}
	return fmt.Sprintf("%s %d %s %v", info.Name(), size, info.Mode(), info.IsDir())
}

func TestFiles(t *testing.T) {
	names := []string{"a", "b", "d", "d/e", "d/f", "d/e/g", "l", ".", "d/", "nul\x00", "", "x/y", "d/.", "/"}
	place := t.TempDir()
	run := func(seed uint64, c osCalls) (log string) {
		root := place + "/root"
		if err := os.Mkdir(root, 0700); err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(root)
		random := rand.New(rand.NewPCG(seed, 41))
		any := func() string {
			name := names[random.IntN(len(names))]
			if name == "/" {
				return root + "//"
			}
			if name == "" {
				return ""
			}
			return root + "/" + name
		}
		note := func(what string, results ...interface{}) {
			log += what
			for _, result := range results {
				log += fmt.Sprintf(" %q", fmt.Sprint(result))
				if err, ok := result.(error); ok {
					log += fmt.Sprint(c.isExist(err), c.isNotExist(err), c.isDenied(err), errors.Is(err, realfs.ErrNotExist) || errors.Is(err, ourfs.ErrNotExist), reflectName(err))
				}
			}
			log += "\n"
		}
		for range 15 {
			name := any()
			switch random.IntN(18) {
			case 0, 1:
				note("mkdir "+name, c.mkdir(name, 0755))
			case 2:
				note("mkdirAll "+name, c.mkdirAll(name, 0700))
			case 3, 4:
				note("writeFile "+name, c.writeFile(name, []byte(strings.Repeat("data", random.IntN(3000))), 0644))
			case 5:
				data, err := c.readFile(name)
				note("readFile "+name, len(data), cap(data), err)
			case 6:
				note("remove "+name, c.remove(name))
			case 7:
				if name != root+"//" && name != root+"/." {
					note("removeAll "+name, c.removeAll(name) == nil)
				}
			case 8:
				to := any()
				note("rename "+name+to, c.rename(name, to))
			case 9:
				to := any()
				note("symlink "+name+to, c.symlink(name, to))
			case 10:
				to := any()
				note("link "+name+to, c.link(name, to))
			case 11:
				s, err := c.stat(name)
				note("stat "+name, s, err)
			case 12:
				s, err := c.lstat(name)
				note("lstat "+name, s, err)
			case 13:
				s, err := c.readDir(name)
				note("readDir "+name, s, err)
			case 14:
				note("truncate "+name, c.truncate(name, int64(random.IntN(100))))
			case 15:
				s, err := c.readlink(name)
				note("readlink "+name, s, err)
			default:
				flag := []int{os.O_RDONLY, os.O_WRONLY, os.O_RDWR, os.O_RDWR | os.O_CREATE, os.O_WRONLY | os.O_APPEND | os.O_CREATE, os.O_CREATE | os.O_EXCL | os.O_RDWR, os.O_RDWR | os.O_TRUNC}[random.IntN(7)]
				f, err := c.open(name, flag, 0644)
				note("open "+name, err)
				if err != nil {
					continue
				}
				for range 10 {
					p := make([]byte, random.IntN(9))
					off := int64(random.IntN(20) - 2)
					op := random.IntN(11)
					if info, err := os.Stat(name); err == nil && info.IsDir() {
						op = 9 // what reads of directories say is left to chance
					}
					switch op {
					case 0:
						n, err := f.Read(p)
						note("read", n, p, err)
					case 1:
						n, err := f.Write(p)
						note("write", n, err)
					case 2:
						n, err := f.ReadAt(p, off)
						note("readAt", n, p, err)
					case 3:
						n, err := f.WriteAt(p, off)
						note("writeAt", n, err)
					case 4:
						n, err := f.Seek(off, random.IntN(4))
						note("seek", n, err)
					case 5:
						n, err := f.WriteString("text")
						note("writeString", n, err)
					case 6:
						note("truncate", f.Truncate(off))
					case 7:
						n, err := io.Copy(f, strings.NewReader("copied"))
						note("from", n, err)
					case 8:
						var out strings.Builder
						n, err := io.Copy(&out, f)
						note("to", n, out.Len(), err)
					case 9:
						list, err := f.Readdirnames(int(off))
						sort.Strings(list)
						if off <= 0 {
							note("names", list, err)
						}
					case 10:
						if off == 3 {
							note("close", f.Close())
						}
						note("sync", f.Sync(), f.Name())
					}
				}
				note("close", f.Close())
				note("close", f.Close())
			}
		}
		return strings.ReplaceAll(log, root, "ROOT")
	}
	for seed := range uint64(scale(300)) {
		if want, got := run(seed, realCalls), run(seed, ourCalls); got != want {
			t.Fatalf("seed %d:\n%s\nwant\n%s", seed, got, want)
		}
	}
	dir := t.TempDir()
	small, large := filepath.Join(dir, "s"), filepath.Join(dir, "l")
	os.WriteFile(small, make([]byte, 100), 0644)
	os.WriteFile(large, make([]byte, 100_000), 0644)
	for _, name := range []string{small, large} {
		sameCost(t, "ReadFile", func() { sinkBytes, _ = os.ReadFile(name) }, func() { sinkBytes, _ = ours.ReadFile(name) })
		sameCost(t, "Stat", func() { sinkAny, _ = os.Stat(name) }, func() { sinkAny, _ = ours.Stat(name) })
		sameCost(t, "Open", func() { f, _ := os.Open(name); f.Close() }, func() { f, _ := ours.Open(name); f.Close() })
	}
	sameCost(t, "Open", func() { _, sink = os.Open("/no/such") }, func() { _, sink = ours.Open("/no/such") })
	sameCost(t, "Getenv", func() { sinkText = os.Getenv("HOME") }, func() { sinkText = ours.Getenv("HOME") })
}

func reflectName(err error) string { return fmt.Sprintf("%T", err) }

func TestEnvironment(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 42))
	keys := []string{"STDTEST_A", "STDTEST_B", "", "A=B", "N\x00", "HOME"}
	for range 3000 {
		key, value := keys[random.IntN(5)], fmt.Sprint(random.IntN(9))
		if value == "8" {
			value = "\x00"
		}
		switch random.IntN(4) {
		case 0:
			if a, b := os.Setenv(key, value), ours.Setenv(key, value); text(a) != text(b) {
				t.Fatalf("Setenv(%q, %q) = %v, want %v", key, value, b, a)
			}
		case 1:
			if a, b := os.Unsetenv(key), ours.Unsetenv(key); text(a) != text(b) {
				t.Fatalf("Unsetenv(%q)", key)
			}
		}
		a, okA := os.LookupEnv(key)
		b, okB := ours.LookupEnv(key)
		if a != b || okA != okB || os.Getenv(key) != ours.Getenv(key) {
			t.Fatalf("LookupEnv(%q) = %q %v, want %q %v", key, b, okB, a, okA)
		}
		if fmt.Sprint(os.Environ()) != fmt.Sprint(ours.Environ()) {
			t.Fatal("Environ")
		}
	}
	pieces := []string{"$", "{", "}", "HOME", "a", "$$", "${HOME}", "é", "*", "1", "$1", "_x", " ", "${}", "${*}"}
	for range scale(100_000) {
		s := ""
		for range random.IntN(6) {
			s += pieces[random.IntN(len(pieces))]
		}
		mapping := func(name string) string { return "<" + name + ">" }
		if a, b := os.Expand(s, mapping), ours.Expand(s, mapping); a != b {
			t.Fatalf("Expand(%q) = %q, want %q", s, b, a)
		}
	}
}

func TestModes(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 43))
	for range scale(100_000) {
		m := random.Uint32() & random.Uint32() & random.Uint32()
		a, b := realfs.FileMode(m), ourfs.FileMode(m)
		if a.String() != b.String() || a.IsDir() != b.IsDir() || a.IsRegular() != b.IsRegular() || uint32(a.Perm()) != uint32(b.Perm()) || uint32(a.Type()) != uint32(b.Type()) {
			t.Fatalf("mode %o: %s, want %s", m, b, a)
		}
	}
	pieces := []string{"a", ".", "..", "/", "b.c", "\xff", ""}
	for range scale(30_000) {
		s := ""
		for range random.IntN(6) {
			s += pieces[random.IntN(len(pieces))]
		}
		if realfs.ValidPath(s) != ourfs.ValidPath(s) {
			t.Fatalf("ValidPath(%q)", s)
		}
	}
	for i := -1; i < 140; i++ {
		a, b := syscall.Errno(i), oursys.Errno(i)
		if a.Error() != b.Error() || a.Temporary() != b.Temporary() || a.Timeout() != b.Timeout() || syscall.Signal(i).String() != oursys.Signal(i).String() ||
			a.Is(realfs.ErrExist) != b.Is(ourfs.ErrExist) || a.Is(realfs.ErrNotExist) != b.Is(ourfs.ErrNotExist) || a.Is(realfs.ErrPermission) != b.Is(ourfs.ErrPermission) {
			t.Errorf("errno %d: %s, want %s", i, b, a)
		}
	}
}
