// Round robin scheduling, an interval calendar with time, durations, and dependency driven jobs.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"
)

type Priority int

const (
	Low Priority = iota - 1
	Normal
	High
)

func (p Priority) String() string {
	switch p {
	case Low:
		return "low"
	case Normal:
		return "normal"
	case High:
		return "high"
	}
	return fmt.Sprintf("Priority(%d)", p)
}

type Task struct {
	Name     string
	Priority Priority
	Due      time.Time
	Takes    time.Duration
	Needs    []string
}

type Proc struct {
	id      int
	need    int
	waited  int
	arrived int
}

func roundRobin(procs []Proc, quantum int) (trace string, avg float64) {
	var b strings.Builder
	queue := make([]*Proc, 0, len(procs))
	now, next := 0, 0
	total := 0
	admit := func() {
		for next < len(procs) && procs[next].arrived <= now {
			queue = append(queue, &procs[next])
			next++
		}
	}
	for done := 0; done < len(procs); {
		admit()
		if len(queue) == 0 {
			b.WriteByte('.')
			now++
			continue
		}
		p := queue[0]
		queue = queue[1:]
		for i := 0; i < quantum && p.need > 0; i++ {
			fmt.Fprintf(&b, "%c", 'A'+p.id)
			p.need--
			now++
		}
		admit()
		if p.need > 0 {
			queue = append(queue, p)
		} else {
			done++
			total += now - p.arrived
		}
	}
	return b.String(), float64(total) / float64(len(procs))
}

type Interval struct{ From, To time.Time }

func (i Interval) Overlaps(o Interval) bool { return i.From.Before(o.To) && o.From.Before(i.To) }
func (i Interval) Len() time.Duration       { return i.To.Sub(i.From) }
func (i Interval) String() string {
	return i.From.Format("Jan _2 15:04") + "–" + i.To.Format(time.TimeOnly)
}

type Calendar struct{ busy []Interval }

type ConflictError struct{ Want, Have Interval }

func (c *ConflictError) Error() string        { return fmt.Sprintf("%v overlaps %v", c.Want, c.Have) }
func (c *ConflictError) Is(target error) bool { return target == ErrBusy }

var ErrBusy = errors.New("busy")

func (c *Calendar) Book(i Interval) error {
	for _, b := range c.busy {
		if b.Overlaps(i) {
			return &ConflictError{i, b}
		}
	}
	at, _ := slices.BinarySearchFunc(c.busy, i, func(a, b Interval) int { return a.From.Compare(b.From) })
	c.busy = slices.Insert(c.busy, at, i)
	return nil
}

func (c *Calendar) Free(day Interval, least time.Duration) (free []Interval) {
	from := day.From
	for _, b := range append(slices.Clip(c.busy), Interval{day.To, day.To}) {
		if gap := (Interval{from, b.From}); gap.Len() >= least {
			free = append(free, gap)
		}
		from = b.To
	}
	return
}

func runAll(tasks []Task) (order []string, err error) {
	done := map[string]chan struct{}{}
	for _, t := range tasks {
		done[t.Name] = make(chan struct{})
	}
	var mu sync.Mutex
	var wg sync.WaitGroup
	errs := make([]error, len(tasks))
	for i, t := range tasks {
		wg.Go(func() {
			defer close(done[t.Name])
			for _, n := range t.Needs {
				ch, ok := done[n]
				if !ok {
					errs[i] = fmt.Errorf("%s needs unknown %s", t.Name, n)
					return
				}
				<-ch
			}
			mu.Lock()
			order = append(order, t.Name)
			mu.Unlock()
		})
	}
	wg.Wait()
	return order, errors.Join(errs...)
}

func main() {
	procs := []Proc{{id: 0, need: 5}, {id: 1, need: 3, arrived: 1}, {id: 2, need: 1, arrived: 2}, {id: 3, need: 4, arrived: 16}}
	for _, q := range []int{1, 2, 10} {
		trace, avg := roundRobin(slices.Clone(procs), q)
		fmt.Printf("q=%-2d %-20s %.2f\n", q, trace, avg)
	}

	day := time.Date(2024, 2, 29, 9, 0, 0, 0, time.UTC)
	tasks := []Task{
		{"write", High, day.Add(26 * time.Hour), 90 * time.Minute, []string{"plan"}},
		{"plan", High, day.Add(2 * time.Hour), 30 * time.Minute, nil},
		{"lunch", Normal, day.Add(3 * time.Hour), time.Hour, []string{"plan"}},
		{"email", Low, day.Add(3 * time.Hour), 15*time.Minute + 500*time.Millisecond, []string{"write", "lunch"}},
		{"review", Normal, day.Add(3 * time.Hour), 2*time.Hour + time.Nanosecond, []string{"email"}},
	}
	sort.SliceStable(tasks, func(i, j int) bool {
		a, b := tasks[i], tasks[j]
		if a.Priority != b.Priority {
			return a.Priority > b.Priority
		}
		return a.Due.Before(b.Due)
	})
	var total time.Duration
	for _, t := range tasks {
		total += t.Takes
		fmt.Printf("%-7s %-6v %s %12v %s\n", t.Name, t.Priority, t.Due.Format("Mon 02 Jan 2006 03:04PM"), t.Takes, t.Needs)
	}
	fmt.Println(total, total.Round(time.Minute), total.Truncate(time.Hour), total.Hours() > 5, Priority(5))
	slices.SortFunc(tasks, func(a, b Task) int {
		return cmp.Or(a.Due.Compare(b.Due), cmp.Compare(b.Takes, a.Takes), strings.Compare(a.Name, b.Name))
	})
	for i, t := range tasks {
		fmt.Print(i, ":", t.Name, " ")
	}
	fmt.Println()

	var cal Calendar
	for _, h := range [][2]float64{{9, 10}, {13, 14.5}, {9.5, 11}, {10, 10.25}, {16, 17}, {14, 16}} {
		at := func(x float64) time.Time { return day.Add(time.Duration((x - 9) * float64(time.Hour))) }
		if err := cal.Book(Interval{at(h[0]), at(h[1])}); err != nil {
			var ce *ConflictError
			fmt.Println(err, errors.Is(err, ErrBusy), errors.As(err, &ce), errors.Unwrap(err))
		}
	}
	fmt.Println(cal.busy)
	fmt.Println(cal.Free(Interval{day, day.Add(9 * time.Hour)}, time.Hour))

	order, err := runAll(tasks)
	pos := func(s string) int { return slices.Index(order, s) }
	fmt.Println(len(order), err, order[0], pos("write") < pos("email"), pos("lunch") < pos("email"), order[4])
	_, err = runAll([]Task{{Name: "a", Needs: []string{"ghost"}}, {Name: "b", Needs: []string{"a", "spook"}}})
	fmt.Println(err)

	for _, d := range []time.Duration{0, 1, 1500, 2 * time.Millisecond, 1001 * time.Millisecond, 59*time.Second + 999*time.Millisecond, -90 * time.Minute, 49 * time.Hour, 1<<63 - 1} {
		fmt.Print(d, " ")
	}
	fmt.Println()
	fmt.Printf("%v %d %s %.1f %T\n", time.Second, time.Second, 3*time.Hour, (90 * time.Second).Minutes(), time.Second)
	for _, s := range []string{"1h15m30.918273645s", "-1.5h", "1us", "2d", "", ".5m"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	fmt.Println(day.Weekday(), day.YearDay(), day.AddDate(1, 0, 0).Format(time.RFC3339), day.Month(), day.Unix(), day.AddDate(0, 1, 2).Format("2006-01-02"))
	p, err := time.Parse("2006-01-02 15:04", "2023-12-25 07:30")
	fmt.Println(p, err, day.Sub(p), p.Truncate(24*time.Hour).Format(time.RFC1123), p.IsZero(), time.Time{}.IsZero())
	_, err = time.Parse(time.DateOnly, "2023-13-01")
	fmt.Println(err)
	_, week := day.ISOWeek()
	fmt.Println(week, day.Equal(day.In(time.FixedZone("CET", 3600))), day.In(time.FixedZone("CET", 3600)))
}
