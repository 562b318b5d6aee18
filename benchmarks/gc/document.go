// Document: trees of maps, slices and strings in interfaces, as decoding JSON makes them.
package main

import (
	"fmt"
	"math/rand"
	"sort"
	"strconv"
	"strings"
)

const (
	documents = 12_000
	kept      = 3_000
)

var names = []string{"id", "name", "tags", "items", "price", "count", "note", "parent"}

func value(random *rand.Rand, depth int) any {
	kind := random.Intn(6)
	if depth == 0 {
		kind = random.Intn(4)
	}
	switch kind {
	case 0:
		return float64(random.Intn(10_000)) / 100
	case 1:
		return "text " + strconv.Itoa(random.Intn(1_000_000))
	case 2:
		return random.Intn(2) == 0
	case 3:
		return nil
	case 4:
		return array(random, depth-1)
	default:
		return object(random, depth-1)
	}
}

func array(random *rand.Rand, depth int) []any {
	var all []any
	for range random.Intn(8) {
		all = append(all, value(random, depth))
	}
	return all
}

func object(random *rand.Rand, depth int) map[string]any {
	fields := map[string]any{}
	for _, name := range names {
		fields[name] = value(random, depth)
	}
	return fields
}

func encode(out *strings.Builder, v any) {
	switch v := v.(type) {
	case nil:
		out.WriteString("null")
	case []any:
		out.WriteByte('[')
		for _, e := range v {
			encode(out, e)
			out.WriteByte(',')
		}
		out.WriteByte(']')
	case map[string]any:
		keys := make([]string, 0, len(v))
		for key := range v {
			keys = append(keys, key)
		}
		sort.Strings(keys)
		for _, key := range keys {
			out.WriteString(strconv.Quote(key) + ":")
			encode(out, v[key])
		}
	default:
		fmt.Fprint(out, v)
	}
}

func main() {
	random := rand.New(rand.NewSource(6))
	recent := make([]map[string]any, kept)
	total := 0
	for i := range documents {
		d := object(random, 4)
		var out strings.Builder
		encode(&out, d)
		total += out.Len()
		recent[i%kept] = d
	}
	fields := 0
	for _, d := range recent {
		for _, v := range d {
			if v != nil {
				fields++
			}
		}
	}
	fmt.Println("bytes", total, "fields set in recent documents", fields)
}
