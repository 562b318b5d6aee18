package io

import "io" // real

const (
	SeekStart   = io.SeekStart
	SeekCurrent = io.SeekCurrent
	SeekEnd     = io.SeekEnd
)

var (
	EOF              = io.EOF
	ErrUnexpectedEOF = io.ErrUnexpectedEOF
	ErrShortWrite    = io.ErrShortWrite
	ErrShortBuffer   = io.ErrShortBuffer
	ErrNoProgress    = io.ErrNoProgress
)

type (
	Reader          = io.Reader
	Writer          = io.Writer
	Closer          = io.Closer
	Seeker          = io.Seeker
	ReadWriter      = io.ReadWriter
	ReadCloser      = io.ReadCloser
	WriteCloser     = io.WriteCloser
	ReadWriteCloser = io.ReadWriteCloser
	ReadSeeker      = io.ReadSeeker
	ReadSeekCloser  = io.ReadSeekCloser
	WriteSeeker     = io.WriteSeeker
	ReadWriteSeeker = io.ReadWriteSeeker
	ReaderFrom      = io.ReaderFrom
	WriterTo        = io.WriterTo
	ReaderAt        = io.ReaderAt
	WriterAt        = io.WriterAt
	ByteReader      = io.ByteReader
	ByteScanner     = io.ByteScanner
	ByteWriter      = io.ByteWriter
	RuneReader      = io.RuneReader
	RuneScanner     = io.RuneScanner
	StringWriter    = io.StringWriter
)
