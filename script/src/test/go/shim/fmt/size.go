package fmt

import "unsafe"

const (
	PrinterSize = int(unsafe.Sizeof(pp{}))
	ScannerSize = int(unsafe.Sizeof(ss{}))
	ReaderSize  = int(unsafe.Sizeof(runeReader{}))
)
