package main

var flag bool

func use(p *int) int { return *p }

func backward() {
	var p *int
again:
	x := 1
	p = &x
	if flag {
		goto again
	}
	use(p)
}

func forward() {
	var p *int
	if flag {
		goto end
	}
	p = new(int)
	use(p)
end:
	use(p)
}

func continued() {
	var p *int
outer:
	for range 3 {
		y := 1
		for range 3 {
			z := 2
			q := &y
			q = &z
			use(q)
			if flag {
				continue outer
			}
		}
		p = new(int)
	}
	use(p)
}

func inBlock() {
	var p *int
	if flag {
	loop:
		if flag {
			goto loop
		}
	}
	p = new(int)
	use(p)
}

func conditions() {
	var p *int
	for p = new(int); use(p) < 3; p = new(int) {
		use(new(int))
	}
}

func main() {
	backward()
	forward()
	continued()
	inBlock()
	conditions()
}
