package fmt

import "fmt" // real

// The same types, so that the same values format and scan themselves.
type (
	State      = fmt.State
	Formatter  = fmt.Formatter
	Stringer   = fmt.Stringer
	GoStringer = fmt.GoStringer
	ScanState  = fmt.ScanState
	Scanner    = fmt.Scanner
)
