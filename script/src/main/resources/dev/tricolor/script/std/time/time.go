package time

// Month is a month of the year, January = 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	return "%!Month(" + number(int(m)) + ")"
}

// Weekday is a day of the week, Sunday = 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var dayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	return "%!Weekday(" + number(int(d)) + ")"
}

func number(v int) string {
	var buf [20]byte
	if v < 0 {
		return "-" + string(buf[putWhole(buf[:], uint64(-v)):])
	}
	return string(buf[putWhole(buf[:], uint64(v)):])
}

// Time is a moment with nanoseconds, shown in a location.
type Time struct {
	// wall is the nanosecond within the second, and above that a flag: whether mono counts.
	wall uint64
	// ext is the second, counted from the year 1.
	ext int64
	loc *Location
	// mono is the reading of the monotonic clock.
}

const (
	hasMonotonic = 1 << 63
	nanoMask     = 1<<30 - 1
	wallSecShift = 30
	wallSecMask  = 1<<33 - 1

	secondsPerDay = 86400
	daysTo1970    = 719162
	unixToYear1   = daysTo1970 * secondsPerDay
	year1885      = (1884*365 + 1884/4 - 1884/100 + 1884/400) * secondsPerDay
)

// startNano is what monotonic readings begin from; one less so that none is zero.
var startNano = startClock()

func startClock() int64 {
	start := nanotime() - 1
	registerClock(start, Local)
	return start
}

// Now returns the present time.
func Now() Time {
	unix := walltime()
	sec, nsec := unix/1e9, unix%1e9
	mono := nanotime() - startNano
	sec += unixToYear1 - year1885
	return Time{hasMonotonic | uint64(sec)<<wallSecShift | uint64(nsec), mono, Local}
}

// Unix returns the time that many seconds and nanoseconds after 1970.
func Unix(sec int64, nsec int64) Time {
	if nsec < 0 || nsec >= 1e9 {
		n := nsec / 1e9
		sec += n
		nsec -= n * 1e9
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	return Time{uint64(nsec), sec + unixToYear1, Local}
}

// UnixMilli returns the time that many milliseconds after 1970.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }

// UnixMicro returns the time that many microseconds after 1970.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

// sec is the second since the year 1.
func (t Time) sec() int64 {
	if t.wall&hasMonotonic != 0 {
		return year1885 + int64(t.wall<<1>>(wallSecShift+1))
	}
	return t.ext
}

func (t Time) nsec() int64 { return int64(t.wall & nanoMask) }

// stripped is t without its monotonic reading.
func (t Time) stripped() Time {
	if t.wall&hasMonotonic != 0 {
		return Time{t.wall & nanoMask, t.sec(), t.loc}
	}
	return t
}

func (t Time) Unix() int64      { return t.sec() - unixToYear1 }
func (t Time) UnixMilli() int64 { return t.Unix()*1e3 + t.nsec()/1e6 }
func (t Time) UnixMicro() int64 { return t.Unix()*1e6 + t.nsec()/1e3 }
func (t Time) UnixNano() int64  { return t.Unix()*1e9 + t.nsec() }
func (t Time) Nanosecond() int  { return int(t.nsec()) }

// IsZero tells whether t is the beginning of the year 1.
func (t Time) IsZero() bool { return t.sec() == 0 && t.nsec() == 0 }

// After tells whether t is later than u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before tells whether t is earlier than u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Equal tells whether t and u are the same moment.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// Compare returns -1, 0 or +1.
func (t Time) Compare(u Time) int {
	if t.wall&u.wall&hasMonotonic != 0 {
		return order(t.ext, u.ext)
	}
	if c := order(t.sec(), u.sec()); c != 0 {
		return c
	}
	return order(t.nsec(), u.nsec())
}

func order(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return +1
	}
	return 0
}

// Add returns the time d later.
func (t Time) Add(d Duration) Time {
	sec := t.sec() + int64(d/1e9)
	nsec := t.nsec() + int64(d%1e9)
	if nsec >= 1e9 {
		sec++
		nsec -= 1e9
	} else if nsec < 0 {
		sec--
		nsec += 1e9
	}
	if t.wall&hasMonotonic != 0 {
		since := sec - year1885
		mono := t.ext + int64(d)
		overflow := d < 0 && mono > t.ext || d > 0 && mono < t.ext
		if since >= 0 && since <= wallSecMask && !overflow {
			return Time{hasMonotonic | uint64(since)<<wallSecShift | uint64(nsec), mono, t.loc}
		}
	}
	return Time{uint64(nsec), sec, t.loc}
}

// Sub returns the span from u to t.
func (t Time) Sub(u Time) Duration {
	if t.wall&u.wall&hasMonotonic != 0 {
		return Duration(t.ext - u.ext)
	}
	d := Duration(t.sec()-u.sec())*Second + Duration(t.nsec()-u.nsec())
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

// Since returns the time since t.
func Since(t Time) Duration {
	if t.wall&hasMonotonic != 0 {
		return Duration(nanotime() - startNano - t.ext)
	}
	return Now().Sub(t)
}

// Until returns the time until t.
func Until(t Time) Duration { return t.Sub(Now()) }

// Location is a place's offset from UTC.
type Location struct {
	name   string
	offset int
}

// UTC is universal time.
var UTC *Location = &utc

// Local is the location of the simulated machine.
var Local *Location = &local

var (
	utc   = Location{name: "UTC"}
	local = Location{name: "Local"}
)

func (l *Location) String() string {
	if l == nil {
		return "UTC"
	}
	return l.name
}

// FixedZone returns a location with an offset in seconds east of UTC.
func FixedZone(name string, offset int) *Location { return &Location{name, offset} }

// In returns t shown in another location.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.loc = loc
	return t
}

func (t Time) UTC() Time   { return t.In(UTC) }
func (t Time) Local() Time { return t.In(Local) }
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the name and offset of t's location.
func (t Time) Zone() (name string, offset int) {
	loc := t.Location()
	if loc == Local {
		return "UTC", loc.offset
	}
	return loc.name, loc.offset
}

// shown is the second since the year 1 on the clocks of t's location.
func (t Time) shown() int64 { return t.sec() + int64(t.Location().offset) }

// days is the day since the first of January of the year 1.
func (t Time) days() int64 {
	s := t.shown()
	d := s / secondsPerDay
	if s%secondsPerDay < 0 {
		d--
	}
	return d
}

func (t Time) secondOfDay() int { return int(t.shown() - t.days()*secondsPerDay) }

// Clock returns hour, minute and second.
func (t Time) Clock() (hour, min, sec int) {
	s := t.secondOfDay()
	return s / 3600, s / 60 % 60, s % 60
}

func (t Time) Hour() int   { return t.secondOfDay() / 3600 }
func (t Time) Minute() int { return t.secondOfDay() / 60 % 60 }
func (t Time) Second() int { return t.secondOfDay() % 60 }

// Weekday returns the day of the week; the year 1 began on a Monday.
func (t Time) Weekday() Weekday {
	d := (t.days() + 1) % 7
	if d < 0 {
		d += 7
	}
	return Weekday(d)
}

// Date returns year, month and day.
func (t Time) Date() (year int, month Month, day int) {
	return civil(t.days())
}

func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

// YearDay returns the day of the year, from 1.
func (t Time) YearDay() int {
	year, _, _ := t.Date()
	return int(t.days()-daysBefore(year, January, 1)) + 1
}

// ISOWeek returns the week of the year that ISO 8601 counts.
func (t Time) ISOWeek() (year, week int) {
	// The week belongs to the year of its Thursday.
	thursday := t.days() + 3 - int64((t.Weekday()+6)%7)
	year, _, _ = civil(thursday)
	return year, int(thursday-daysBefore(year, January, 1))/7 + 1
}

// civil turns a day into a date: years are counted from March, so that the leap day comes last.
func civil(days int64) (year int, month Month, day int) {
	z := days + 306
	era := z / 146097
	if z%146097 < 0 {
		era--
	}
	dayOfEra := z - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153
	day = int(dayOfYear-(153*m+2)/5) + 1
	year = int(yearOfEra + era*400)
	if m < 10 {
		return year, Month(m + 3), day
	}
	return year + 1, Month(m - 9), day
}

// daysBefore is the inverse of civil.
func daysBefore(year int, month Month, day int) int64 {
	y := int64(year)
	m := int64(month)
	if m <= 2 {
		y--
		m += 12
	}
	era := y / 400
	if y%400 < 0 {
		era--
	}
	yearOfEra := y - era*400
	dayOfYear := (153*(m-3)+2)/5 + int64(day) - 1
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 306
}

// Date returns the time of a date and clock in a location; values out of range carry over.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	m := int(month) - 1
	year += m / 12
	if m %= 12; m < 0 {
		m += 12
		year--
	}
	days := daysBefore(year, Month(m+1), 1) + int64(day) - 1
	total := days*secondsPerDay + int64(hour)*3600 + int64(min)*60 + int64(sec) + int64(nsec/1e9)
	if nsec %= 1e9; nsec < 0 {
		nsec += 1e9
		total--
	}
	return Time{uint64(nsec), total - int64(loc.offset), loc}
}

// AddDate returns the time years, months and days later.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec()), t.Location())
}

// Truncate rounds t down to a multiple of d since the year 1.
func (t Time) Truncate(d Duration) Time {
	t = t.stripped()
	if d <= 0 {
		return t
	}
	return t.Add(-t.rest(d))
}

// Round rounds t to the nearest multiple of d since the year 1, halves up.
func (t Time) Round(d Duration) Time {
	t = t.stripped()
	if d <= 0 {
		return t
	}
	rest := t.rest(d)
	if rest+rest < d {
		return t.Add(-rest)
	}
	return t.Add(d - rest)
}

// rest is the remainder of t divided by d.
func (t Time) rest(d Duration) Duration {
	if d%Second == 0 {
		units := int64(d / Second)
		return Duration(t.sec()%units)*Second + Duration(t.nsec())
	}
	// Seconds times 1e9 do not fit a word: the remainder is taken step by step.
	rest := uint64(t.sec()) % uint64(d)
	for range 9 {
		rest = rest * 10 % uint64(d)
	}
	return Duration((rest + uint64(t.nsec())) % uint64(d))
}
