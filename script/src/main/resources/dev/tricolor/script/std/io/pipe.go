package io

import (
	"errors"
	"sync"
)

// ErrClosedPipe says that a pipe was used after its closing.
var ErrClosedPipe = errors.New("io: read/write on closed pipe")

// A pipe hands each Write to one or more Reads: the writer offers the bytes on
// one channel and hears on another how many were taken. The first Close of
// either side closes done; the errors say which.
type pipe struct {
	writing sync.Mutex // one Write at a time
	offered chan []byte
	taken   chan int

	closing  sync.Once
	done     chan struct{}
	readEnd  firstError // set by the reader's Close
	writeEnd firstError // set by the writer's Close
}

// A firstError keeps the first error stored in it.
type firstError struct {
	sync.Mutex
	err error
}

func (f *firstError) store(err error) {
	f.Lock()
	defer f.Unlock()
	if f.err == nil {
		f.err = err
	}
}

func (f *firstError) load() error {
	f.Lock()
	defer f.Unlock()
	return f.err
}

func (p *pipe) close() {
	p.closing.Do(func() { close(p.done) })
}

func (p *pipe) isClosed() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

func (p *pipe) read(b []byte) (n int, err error) {
	if p.isClosed() {
		return 0, p.readError()
	}
	select {
	case offer := <-p.offered:
		n = copy(b, offer)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, p.readError()
	}
}

func (p *pipe) write(b []byte) (n int, err error) {
	if p.isClosed() {
		return 0, p.writeError()
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	for again := true; again || len(b) > 0; again = false {
		select {
		case p.offered <- b:
			count := <-p.taken
			b = b[count:]
			n += count
		case <-p.done:
			return n, p.writeError()
		}
	}
	return n, nil
}

// readError says why there is no more to read.
func (p *pipe) readError() error {
	mine := p.readEnd.load()
	if theirs := p.writeEnd.load(); mine == nil && theirs != nil {
		return theirs
	}
	return ErrClosedPipe
}

// writeError says why nobody reads any more.
func (p *pipe) writeError() error {
	mine := p.writeEnd.load()
	if theirs := p.readEnd.load(); mine == nil && theirs != nil {
		return theirs
	}
	return ErrClosedPipe
}

// Pipe returns the two ends of a pipe in memory, without a buffer: a Write
// waits until all its bytes have been read, or the pipe is closed. Both ends
// can be used by many goroutines at once.
func Pipe() (*PipeReader, *PipeWriter) {
	w := &PipeWriter{r: PipeReader{pipe: pipe{
		offered: make(chan []byte),
		taken:   make(chan int),
		done:    make(chan struct{}),
	}}}
	return &w.r, w
}

// A PipeReader is the end of a pipe that is read.
type PipeReader struct {
	pipe
}

// Read waits for a writer or the closing of the pipe. After the writer's Close
// it returns EOF, or the error of CloseWithError.
func (r *PipeReader) Read(data []byte) (n int, err error) {
	return r.pipe.read(data)
}

// Close makes writes return ErrClosedPipe.
func (r *PipeReader) Close() error {
	return r.CloseWithError(nil)
}

// CloseWithError makes writes return err. It returns nil, always.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.readEnd.store(err)
	r.pipe.close()
	return nil
}

// A PipeWriter is the end of a pipe that is written.
type PipeWriter struct {
	r PipeReader
}

// Write waits until all of data has been read, or the pipe is closed.
func (w *PipeWriter) Write(data []byte) (n int, err error) {
	return w.r.pipe.write(data)
}

// Close makes reads return EOF, once what was written has been read.
func (w *PipeWriter) Close() error {
	return w.CloseWithError(nil)
}

// CloseWithError makes reads return err instead of EOF. It returns nil, always.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	w.r.writeEnd.store(err)
	w.r.pipe.close()
	return nil
}
