// Index: which documents hold which words, in a map with string keys that grows without end.
package main

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
)

const (
	documents = 10_000
	words     = 120
)

var syllables = []string{"ba", "co", "di", "fu", "ga", "he", "ki", "lo", "mu", "ne", "po", "ri", "sa", "tu", "ve", "zo"}

func word(random *rand.Rand) string {
	var b strings.Builder
	for range 2 + random.Intn(3) {
		b.WriteString(syllables[random.Intn(len(syllables))])
	}
	return b.String()
}

func text(random *rand.Rand) string {
	all := make([]string, words)
	for i := range all {
		all[i] = word(random)
	}
	return strings.Join(all, " ")
}

func main() {
	random := rand.New(rand.NewSource(2))
	index := map[string][]int{}
	for id := range documents {
		for _, w := range strings.Fields(text(random)) {
			w = strings.ToUpper(w)
			if found := index[w]; len(found) == 0 || found[len(found)-1] != id {
				index[strings.Clone(w)] = append(found, id)
			}
		}
	}
	longest := 0
	for _, ids := range index {
		longest = max(longest, len(ids))
		if !slices.IsSorted(ids) {
			panic("not in order")
		}
	}
	fmt.Println("words", len(index), "longest list", longest)
}
