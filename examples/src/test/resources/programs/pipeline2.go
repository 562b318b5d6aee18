// Worker pool with context, fan-out and fan-in, an errgroup, a rate limiter and pub/sub.
package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

func generate(ctx context.Context, n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := range n {
			select {
			case out <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func mapTo[A, B any](ctx context.Context, in <-chan A, workers int, f func(A) B) []<-chan B {
	outs := make([]<-chan B, workers)
	for w := range outs {
		out := make(chan B, 1)
		outs[w] = out
		go func() {
			defer close(out)
			for a := range in {
				select {
				case <-ctx.Done():
					return
				case out <- f(a):
				}
			}
		}()
	}
	return outs
}

func merge[T any](ins ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	wg.Add(len(ins))
	for _, in := range ins {
		go func(in <-chan T) {
			defer wg.Done()
			for x := range in {
				out <- x
			}
		}(in)
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

type Group struct {
	wg     sync.WaitGroup
	once   sync.Once
	err    error
	cancel context.CancelCauseFunc
	sem    chan struct{}
}

func WithContext(ctx context.Context) (*Group, context.Context) {
	ctx, cancel := context.WithCancelCause(ctx)
	return &Group{cancel: cancel}, ctx
}
func (g *Group) SetLimit(n int) { g.sem = make(chan struct{}, n) }
func (g *Group) Go(f func() error) {
	if g.sem != nil {
		g.sem <- struct{}{}
	}
	g.wg.Add(1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				g.fail(fmt.Errorf("panicked: %v", r))
			}
			if g.sem != nil {
				<-g.sem
			}
			g.wg.Done()
		}()
		if err := f(); err != nil {
			g.fail(err)
		}
	}()
}
func (g *Group) fail(err error) { g.once.Do(func() { g.err = err; g.cancel(err) }) }
func (g *Group) Wait() error    { g.wg.Wait(); g.cancel(g.err); return g.err }

type Broker[T any] struct {
	mu   sync.RWMutex
	subs map[string][]chan T
}

func (b *Broker[T]) Subscribe(topic string, buf int) <-chan T {
	ch := make(chan T, buf)
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.subs == nil {
		b.subs = make(map[string][]chan T)
	}
	b.subs[topic] = append(b.subs[topic], ch)
	return ch
}
func (b *Broker[T]) Publish(topic string, v T) (sent, dropped int) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, ch := range b.subs[topic] {
		select {
		case ch <- v:
			sent++
		default:
			dropped++
		}
	}
	return
}
func (b *Broker[T]) Close() {
	for _, chs := range b.subs {
		for _, ch := range chs {
			close(ch)
		}
	}
}

type ctxKey struct{}

func main() {
	ctx, cancel := context.WithCancel(context.WithValue(context.Background(), ctxKey{}, "req-7"))
	var squares []int
	for x := range merge(mapTo(ctx, generate(ctx, 50), 4, func(i int) int { return i * i })...) {
		squares = append(squares, x)
	}
	slices.Sort(squares)
	fmt.Println(len(squares), squares[:5], squares[49], ctx.Value(ctxKey{}), ctx.Value("nope"))
	cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))

	errBoom := errors.New("boom")
	g, gctx := WithContext(context.Background())
	g.SetLimit(3)
	var done atomic.Int32
	for i := range 6 {
		g.Go(func() error {
			if i == 2 {
				time.Sleep(5 * time.Millisecond)
				return fmt.Errorf("job %d: %w", i, errBoom)
			}
			if i > 2 {
				<-gctx.Done()
				return gctx.Err()
			}
			done.Add(1)
			return nil
		})
	}
	err := g.Wait()
	fmt.Println(err, errors.Is(err, errBoom), done.Load(), gctx.Err(), context.Cause(gctx))
	g2, _ := WithContext(context.Background())
	g2.Go(func() error { var m map[string]int; m["x"]++; return nil })
	fmt.Println(g2.Wait())

	tctx, tcancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer tcancel()
	select {
	case <-tctx.Done():
		fmt.Println(tctx.Err(), errors.Is(tctx.Err(), context.DeadlineExceeded))
	case <-time.After(5 * time.Second):
		fmt.Println("too late")
	}
	_, has := tctx.Deadline()
	fmt.Println(has, fmt.Sprint(context.Background()), context.TODO())

	ticker := time.NewTicker(2 * time.Millisecond)
	start := time.Now()
	tokens := 0
	for range ticker.C {
		if tokens++; tokens == 5 {
			ticker.Stop()
			break
		}
	}
	fmt.Println("tokens", tokens, time.Since(start) >= 9*time.Millisecond)

	var b Broker[string]
	news, slow := b.Subscribe("news", 10), b.Subscribe("news", 1)
	sport := b.Subscribe("sport", 10)
	for _, h := range []string{"one", "two", "three"} {
		fmt.Print(h, ": ")
		fmt.Println(b.Publish("news", strings.ToUpper(h)))
	}
	fmt.Println(b.Publish("nobody", "x"))
	b.Publish("sport", "goal")
	b.Close()
	for _, ch := range []<-chan string{news, slow, sport} {
		var got []string
		for s := range ch {
			got = append(got, s)
		}
		fmt.Println(len(ch), cap(ch), got)
	}

	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	ready := map[int]bool{}
	var order []int
	var wg sync.WaitGroup
	for i := 4; i >= 0; i-- {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			for i > 0 && !ready[i-1] {
				cond.Wait()
			}
			ready[i] = true
			order = append(order, i)
			cond.Broadcast()
		}()
	}
	wg.Wait()
	fmt.Println(order)
	var m sync.Map
	for i := range 5 {
		m.LoadOrStore(i%3, fmt.Sprint("v", i))
	}
	var all []string
	m.Range(func(k, v any) bool { all = append(all, fmt.Sprintf("%v=%v", k, v)); return true })
	sort.Strings(all)
	pool := sync.Pool{New: func() any { return new(strings.Builder) }}
	sb := pool.Get().(*strings.Builder)
	sb.WriteString("pooled")
	val := sync.OnceValue(func() int { all = append(all, "once"); return 9 })
	fmt.Println(val()+val(), all, sb.Len())
	stop := context.AfterFunc(gctx, func() {})
	fmt.Println(stop())
}
