package fmt

import "unicode/utf8"

// doScanf scans as the format says.
func (s *ss) doScanf(format string, a []any) (n int, err error) {
	defer catch(&err)
	for at := 0; at < len(format); {
		length, matches := s.matchText(format[at:])
		if length > 0 {
			at += length
			continue
		}
		if !matches && format[at] != '%' {
			s.fail("input does not match format")
		}
		at++ // a directive, or %% that met something else, maybe space
		var given bool
		s.width, given, at = readNumber(format, at, len(format))
		if !given {
			s.width = unlimited
		}
		verb, size := utf8.DecodeRuneInString(format[at:])
		start := at
		at += size
		if verb != 'c' {
			s.SkipSpace()
		}
		if verb == '%' {
			s.needMore()
			if !s.accept("%") {
				s.fail("missing literal %")
			}
			continue
		}
		s.operandEnd = min(unlimited, s.count+s.width)
		if n >= len(a) {
			s.fail("too few operands for format '%" + format[start:] + "'")
		}
		s.scanOne(verb, a[n])
		n++
		s.operandEnd = unlimited
	}
	if n < len(a) {
		s.fail("too many operands")
	}
	return n, nil
}

// matchText reads what the format has before its next directive. It returns
// how much of the format that was, or nothing if the input does not match.
//
// A newline in the format, with space around it, stands for one in the input,
// or its end, and space before; space alone for one space or more, or the end;
// anything else for itself.
func (s *ss) matchText(format string) (length int, matches bool) {
	for length < len(format) {
		c, size := utf8.DecodeRuneInString(format[length:])
		if isSpace(c) {
			length += s.matchSpace(format[length:])
			continue
		}
		if c == '%' {
			if length+size == len(format) {
				s.fail("missing verb: % at end of format string")
			}
			if format[length+size] != '%' {
				return length, true
			}
			length += size // two stand for one
		}
		if s.mustGet() != c {
			s.UnreadRune()
			return 0, false
		}
		length += size
	}
	return length, true
}

// matchSpace matches the space at the beginning of a format, and returns its
// length.
func (s *ss) matchSpace(format string) (length int) {
	newlines, trailing := 0, false
	for length < len(format) {
		c, size := utf8.DecodeRuneInString(format[length:])
		if !isSpace(c) {
			break
		}
		if c == '\n' {
			newlines++
		}
		trailing = c != '\n'
		length += size
	}
	for range newlines {
		r := s.getBeyondSpace(s.get())
		if r != '\n' && r != eof {
			s.fail("newline in format does not match input")
		}
	}
	if trailing {
		r := s.get()
		if newlines == 0 {
			if !isSpace(r) && r != eof {
				s.fail("expected space in input to match format")
			}
			if r == '\n' {
				s.fail("newline in input does not match format")
			}
		}
		if s.getBeyondSpace(r) != eof {
			s.UnreadRune()
		}
	}
	return length
}

// getBeyondSpace returns r or, if it is space, the first rune after that is
// none, or is a newline.
func (s *ss) getBeyondSpace(r rune) rune {
	for isSpace(r) && r != '\n' {
		r = s.get()
	}
	return r
}
