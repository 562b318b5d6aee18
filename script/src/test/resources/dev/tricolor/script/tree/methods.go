package main

type P struct{ x, y int }

func (p P) Sum() int   { return p.x + p.y }
func (p *P) Inc(d int) { p.x += d }

type I interface{ Sum() int }

type Q struct {
	*P
	n int
}

type R struct{ I }

type F func() int

func (f F) Sum() int { return f() }

func main() {
	p := P{1, 2}
	p.Inc(3)
	println(p.Sum())
	pp := &p
	println(pp.Sum(), pp.x)
	q := Q{&p, 1}
	q.Inc(2)
	println(q.x, q.Sum())
	value := q.Sum
	println(value())
	expression := (*P).Inc
	expression(&p, 1)
	P.Sum(p)
	(*P).Sum(&p)
	promoted := Q.Sum
	println(promoted(q))
	var i I = q
	i = &q
	i = p
	i = F(func() int { return 1 })
	println(i.Sum(), I.Sum(i))
	method := i.Sum
	println(method(), R{i}.Sum())
	var asserted any = R{i}
	println(asserted.(I).Sum())
}
