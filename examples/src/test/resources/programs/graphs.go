// Graph algorithms: BFS, topological order, Dijkstra, union-find, SCC, a trie and a ring buffer.
package main

import (
	"bufio"
	"container/heap"
	"container/ring"
	"errors"
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"
)

type Edge struct {
	To     string
	Weight float64
}

type Graph struct {
	adj   map[string][]Edge
	nodes []string
}

func (g *Graph) node(n string) {
	if _, ok := g.adj[n]; !ok {
		if g.adj == nil {
			g.adj = make(map[string][]Edge)
		}
		g.adj[n] = nil
		g.nodes = append(g.nodes, n)
	}
}

func (g *Graph) Add(from, to string, w float64) {
	g.node(from)
	g.node(to)
	g.adj[from] = append(g.adj[from], Edge{to, w})
}

func Read(s string) (*Graph, error) {
	g := new(Graph)
	sc := bufio.NewScanner(strings.NewReader(s))
	for ln := 1; sc.Scan(); ln++ {
		var from, to string
		var w float64
		n, err := fmt.Sscanf(sc.Text(), "%s -> %s %g", &from, &to, &w)
		if err != nil {
			return g, fmt.Errorf("line %d: %d fields: %w", ln, n, err)
		}
		g.Add(from, to, w)
	}
	return g, sc.Err()
}

type CycleError []string

func (c CycleError) Error() string { return "cycle: " + strings.Join(c, " -> ") }

func (g *Graph) Topo() (order []string, err error) {
	const (
		white = iota
		grey
		black
	)
	color := map[string]int{}
	var path []string
	var visit func(string) error
	visit = func(n string) error {
		switch color[n] {
		case grey:
			return CycleError(append(slices.Clone(path[slices.Index(path, n):]), n))
		case black:
			return nil
		}
		color[n] = grey
		path = append(path, n)
		for _, e := range g.adj[n] {
			if err := visit(e.To); err != nil {
				return err
			}
		}
		path = path[:len(path)-1]
		color[n] = black
		order = append(order, n)
		return nil
	}
	for _, n := range g.nodes {
		if err := visit(n); err != nil {
			return nil, err
		}
	}
	slices.Reverse(order)
	return order, nil
}

type item struct {
	node string
	dist float64
}
type pq []item

func (p pq) Len() int           { return len(p) }
func (p pq) Less(i, j int) bool { return p[i].dist < p[j].dist }
func (p pq) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }
func (p *pq) Push(x any)        { *p = append(*p, x.(item)) }
func (p *pq) Pop() any {
	x := (*p)[len(*p)-1]
	*p = (*p)[:len(*p)-1]
	return x
}

func (g *Graph) Dijkstra(src string) (map[string]float64, map[string]string) {
	dist, prev := map[string]float64{}, map[string]string{}
	for _, n := range g.nodes {
		dist[n] = math.Inf(1)
	}
	dist[src] = 0
	q := &pq{{src, 0}}
	for q.Len() > 0 {
		it := heap.Pop(q).(item)
		if it.dist > dist[it.node] {
			continue
		}
		for _, e := range g.adj[it.node] {
			if d := it.dist + e.Weight; d < dist[e.To] {
				dist[e.To], prev[e.To] = d, it.node
				heap.Push(q, item{e.To, d})
			}
		}
	}
	return dist, prev
}

func (g *Graph) SCC() (comps [][]string) {
	index, low := map[string]int{}, map[string]int{}
	on := map[string]bool{}
	var stack []string
	var strong func(string)
	strong = func(v string) {
		index[v] = len(index) + 1
		low[v] = index[v]
		stack = append(stack, v)
		on[v] = true
		for _, e := range g.adj[v] {
			if index[e.To] == 0 {
				strong(e.To)
				low[v] = min(low[v], low[e.To])
			} else if on[e.To] {
				low[v] = min(low[v], index[e.To])
			}
		}
		if low[v] == index[v] {
			var comp []string
			for {
				w := stack[len(stack)-1]
				stack = stack[:len(stack)-1]
				on[w] = false
				comp = append(comp, w)
				if w == v {
					break
				}
			}
			sort.Strings(comp)
			comps = append(comps, comp)
		}
	}
	for _, n := range g.nodes {
		if index[n] == 0 {
			strong(n)
		}
	}
	return
}

type UnionFind struct{ parent, rank []int }

func NewUF(n int) *UnionFind {
	u := &UnionFind{make([]int, n), make([]int, n)}
	for i := range u.parent {
		u.parent[i] = i
	}
	return u
}
func (u *UnionFind) Find(x int) int {
	for u.parent[x] != x {
		u.parent[x] = u.parent[u.parent[x]]
		x = u.parent[x]
	}
	return x
}
func (u *UnionFind) Union(a, b int) bool {
	a, b = u.Find(a), u.Find(b)
	if a == b {
		return false
	}
	if u.rank[a] < u.rank[b] {
		a, b = b, a
	}
	u.parent[b] = a
	if u.rank[a] == u.rank[b] {
		u.rank[a]++
	}
	return true
}

type Trie struct {
	kids [26]*Trie
	end  bool
}

func (t *Trie) Insert(w string) {
	for _, c := range []byte(w) {
		p := &t.kids[c-'a']
		if *p == nil {
			*p = new(Trie)
		}
		t = *p
	}
	t.end = true
}

func (t *Trie) Walk(prefix []byte, f func(string)) {
	if t.end {
		f(string(prefix))
	}
	for i, k := range t.kids {
		if k != nil {
			k.Walk(append(prefix, byte('a'+i)), f)
		}
	}
}

func main() {
	g, err := Read("a -> b 4\na -> c 1.5\nc -> b 2\nb -> d 1e1\nc -> d 20\nd -> e 0.25")
	if err != nil {
		panic(err)
	}
	fmt.Println(g.Topo())
	dist, prev := g.Dijkstra("a")
	fmt.Println(dist, prev)
	g.Add("e", "c", 1)
	_, err = g.Topo()
	var ce CycleError
	fmt.Println(err, errors.As(err, &ce), len(ce))
	g.Add("x", "a", 1)
	fmt.Println(g.SCC())
	_, err = Read("a -> b 1\na => b")
	fmt.Println(err)
	_, err = Read("a -> b one")
	fmt.Println(err)

	walls := []string{"S.#.....", "..#.###.", ".##.#...", "....#.#E"}
	type pt struct{ r, c int }
	var start, end pt
	for r, row := range walls {
		if c := strings.IndexByte(row, 'S'); c >= 0 {
			start = pt{r, c}
		}
		if c := strings.IndexByte(row, 'E'); c >= 0 {
			end = pt{r, c}
		}
	}
	from := map[pt]pt{start: start}
	todo := []pt{start}
search:
	for len(todo) > 0 {
		p := todo[0]
		todo = todo[1:]
		for _, d := range []pt{{0, 1}, {1, 0}, {0, -1}, {-1, 0}} {
			n := pt{p.r + d.r, p.c + d.c}
			if n.r < 0 || n.c < 0 || n.r >= len(walls) || n.c >= len(walls[0]) || walls[n.r][n.c] == '#' {
				continue
			}
			if _, ok := from[n]; ok {
				continue
			}
			from[n] = p
			if n == end {
				break search
			}
			todo = append(todo, n)
		}
	}
	var path []pt
	for p := end; p != start; p = from[p] {
		path = append(path, p)
	}
	slices.Reverse(path)
	fmt.Println(len(path), path[:3], fmt.Sprintf("%+v", path[len(path)-1]))

	uf := NewUF(10)
	merged := 0
	for i := 0; i < 10; i += 2 {
		if uf.Union(i, (i*3+1)%10) {
			merged++
		}
	}
	fmt.Println(merged, uf.parent, uf.Find(7) == uf.Find(2))

	var t Trie
	for _, w := range []string{"go", "gopher", "goto", "gone", "java", "jam"} {
		t.Insert(w)
	}
	t.Walk(nil, func(s string) { fmt.Print(s, " ") })
	fmt.Println()

	r := ring.New(5)
	for i := 1; i <= 12; i++ {
		r.Value = i * i
		r = r.Next()
	}
	sum := 0
	r.Do(func(x any) { sum += x.(int) })
	fmt.Println(r.Len(), sum, r.Value, r.Prev().Value)
}
