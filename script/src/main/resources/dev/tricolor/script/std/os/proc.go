package os

import "syscall"

// Args is the command line, the program's name first.
var Args = syscall.Arguments()

// Exit ends the program at once; deferred calls are not run.
func Exit(code int) { syscall.Exit(code) }

// A Signal is what another process may send.
type Signal interface {
	String() string
	Signal()
}

// The signals that all systems have.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// Getpid returns the number of the process.
func Getpid() int { return syscall.Getpid() }

// Getppid returns that of its parent.
func Getppid() int { return syscall.Getppid() }

// Getuid returns the number of the user.
func Getuid() int { return syscall.Getuid() }

// Geteuid returns that of the effective user.
func Geteuid() int { return syscall.Geteuid() }

// Getgid returns the number of the group.
func Getgid() int { return syscall.Getgid() }

// Getegid returns that of the effective group.
func Getegid() int { return syscall.Getegid() }

// Getpagesize returns the size of a page of memory.
func Getpagesize() int { return syscall.Getpagesize() }

// Hostname returns the name of the machine.
func Hostname() (name string, err error) {
	name, err = syscall.Hostname()
	return name, NewSyscallError("hostname", err)
}

// Executable returns the path of the program.
func Executable() (string, error) {
	path, err := syscall.Executable()
	return path, pathError("readlink", "/proc/self/exe", err)
}

// Getenv returns a variable, "" if it is not set.
func Getenv(key string) string {
	value, _ := syscall.Getenv(key)
	return value
}

// LookupEnv returns a variable, and whether it is set.
func LookupEnv(key string) (string, bool) { return syscall.Getenv(key) }

// Setenv sets a variable.
func Setenv(key, value string) error {
	return NewSyscallError("setenv", syscall.Setenv(key, value))
}

// Unsetenv removes a variable.
func Unsetenv(key string) error { return syscall.Unsetenv(key) }

// Clearenv removes all variables.
func Clearenv() { syscall.Clearenv() }

// Environ returns all variables as key=value.
func Environ() []string { return syscall.Environ() }

// ExpandEnv replaces $name and ${name} by variables.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces $name and ${name} by what mapping says.
func Expand(s string, mapping func(string) string) string {
	var text []byte
	copied := 0
	for i := 0; i+1 < len(s); i++ {
		if s[i] != '$' {
			continue
		}
		if text == nil {
			text = make([]byte, 0, 2*len(s))
		}
		text = append(text, s[copied:i]...)
		name, length := variable(s[i+1:])
		switch {
		case name != "":
			text = append(text, mapping(name)...)
		case length == 0: // a dollar before what is no name stays
			text = append(text, '$')
		}
		i += length
		copied = i + 1
	}
	if text == nil {
		return s
	}
	return string(text) + s[copied:]
}

// variable returns the name that s begins with, and its length with braces. Bad
// braces have a length, but no name.
func variable(s string) (name string, length int) {
	if s[0] == '{' {
		if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2 // ${}
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if isSpecial(s[0]) {
		return s[:1], 1
	}
	for length < len(s) && isNamePart(s[length]) {
		length++
	}
	return s[:length], length
}

// isSpecial tells whether c is a one-letter variable of the shell.
func isSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return true
	}
	return false
}

func isNamePart(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

type missing string

func (m missing) Error() string { return string(m) + " is not defined" }

// UserHomeDir returns the user's directory.
func UserHomeDir() (string, error) {
	if dir := Getenv("HOME"); dir != "" {
		return dir, nil
	}
	return "", missing("$HOME")
}

// UserCacheDir returns where a user's programs keep what can be lost.
func UserCacheDir() (string, error) { return underHome("XDG_CACHE_HOME", "/.cache") }

// UserConfigDir returns where a user's programs keep their settings.
func UserConfigDir() (string, error) { return underHome("XDG_CONFIG_HOME", "/.config") }

func underHome(variable, folder string) (string, error) {
	if dir := Getenv(variable); dir != "" {
		return dir, nil
	}
	home := Getenv("HOME")
	if home == "" {
		return "", missing("neither $" + variable + " nor $HOME")
	}
	return home + folder, nil
}
