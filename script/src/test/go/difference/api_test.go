package difference

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
)

// exported lists what a folder of Go files exports: functions, types, methods,
// fields, constants and variables.
func exported(t *testing.T, folder string) map[string]bool {
	names := map[string]bool{}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		name := entry.Name()
		if ok, err := build.Default.MatchFile(folder, name); err != nil || !ok || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(folder, name), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, declaration := range file.Decls {
			switch d := declaration.(type) {
			case *ast.FuncDecl:
				name := d.Name.Name
				if d.Recv != nil {
					receiver := d.Recv.List[0].Type
					if star, ok := receiver.(*ast.StarExpr); ok {
						receiver = star.X
					}
					id, ok := receiver.(*ast.Ident)
					if !ok || !id.IsExported() {
						continue
					}
					name = id.Name + "." + name
				}
				if d.Name.IsExported() {
					names[name] = true
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch s := spec.(type) {
					case *ast.ValueSpec:
						for _, name := range s.Names {
							if name.IsExported() {
								names[name.Name] = true
							}
						}
					case *ast.TypeSpec:
						if !s.Name.IsExported() {
							continue
						}
						names[s.Name.Name] = true
						var members *ast.FieldList
						switch u := s.Type.(type) {
						case *ast.StructType:
							members = u.Fields
						case *ast.InterfaceType:
							members = u.Methods
						default:
							continue
						}
						for _, member := range members.List {
							for _, name := range member.Names {
								if name.IsExported() {
									names[s.Name.Name+"."+name.Name] = true
								}
							}
						}
					}
				}
			}
		}
	}
	return names
}

// whole are the packages of which nothing may be missing.
var whole = []string{"errors", "unicode/utf8", "strconv", "io", "fmt", "bufio"}

func TestExportedNames(t *testing.T) {
	for _, path := range whole {
		want := exported(t, filepath.Join(build.Default.GOROOT, "src", path))
		got := exported(t, filepath.Join(os.Getenv("STD"), path))
		var missing, surplus []string
		for name := range want {
			if !got[name] {
				missing = append(missing, name)
			}
		}
		for name := range got {
			if !want[name] {
				surplus = append(surplus, name)
			}
		}
		sort.Strings(missing)
		sort.Strings(surplus)
		if missing != nil || surplus != nil {
			t.Errorf("%s lacks %s, and has %s too much", path, missing, surplus)
		}
	}
}
