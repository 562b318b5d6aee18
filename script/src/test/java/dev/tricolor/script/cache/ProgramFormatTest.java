package dev.tricolor.script.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.script.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that was stored is the program, in everything that a run can see. */
final class ProgramFormatTest {

  /** Some of everything that the format knows: recursive types, tags, closures, wide names. */
  private static final String TEXT =
      """
      package main

      import (
      	"fmt"
      	"os"
      	"sort"
      	"strings"
      )

      type Node[T any] struct {
      	Value T `json:"value"`
      	next  *Node[T]
      	more  map[string][]*Node[T]
      }

      type größe interface{ 大小() (int, error) }

      type Square struct{ int }

      func (s Square) 大小() (int, error) { return s.int * s.int, nil }

      var table = [4096]int{7: 1, 4000: -1}
      var sizes = []größe{Square{2}, &Square{3}}
      var first = &table[7]

      func visit[T any](n *Node[T], f func(T, ...string) bool) {
      	defer func() { recover() }()
      	for ; n != nil; n = n.next {
      		if !f(n.Value, "a", "é", "大") {
      			return
      		}
      	}
      }

      func main() {
      	list := &Node[string]{Value: "x", next: &Node[string]{Value: "y"}}
      	names := []string{}
      	visit(list, func(s string, _ ...string) bool { names = append(names, s); return true })
      	sort.Strings(names)
      	done := make(chan struct{})
      	go func() { fmt.Fprintf(os.Stdout, "%T %v %v\\n", list, names, *first); close(done) }()
      	<-done
      	for _, each := range sizes {
      		n, _ := each.大小()
      		fmt.Println(strings.Repeat("-", n))
      	}
      	panic(fmt.Sprint(len(os.Args)))
      }
      """;

  @TempDir Path folder;

  private Programs programs;
  private Compilation.Success compiled;
  private Compilation.Success stored;

  @BeforeEach
  void storeAndLoad() throws Exception {
    programs = new Programs(folder).write("main.go", TEXT);
    compiled = programs.compile("main.go");
    stored = programs.compile("main.go");
    assertThat(Programs.cached(compiled)).isFalse();
    assertThat(Programs.cached(stored)).isTrue();
  }

  @Test
  void tablesAreTheSame() {
    CompiledProgram before = compiled.program();
    CompiledProgram after = stored.program();
    assertThat(after.infos()).isEqualTo(before.infos());
    assertThat(after.mainFunctionId()).isEqualTo(before.mainFunctionId());
    assertThat(after.runtimeFunctionIds()).isEqualTo(before.runtimeFunctionIds());
    assertThat(after.importsUnsafe()).isEqualTo(before.importsUnsafe());
    assertThat(after.functions()).hasSameSizeAs(before.functions());
    assertThat(after.pcs().size()).isEqualTo(before.pcs().size());
    for (int i = 0; i < before.pcs().size(); i++) {
      assertThat(after.pcs().at(PcTable.FIRST_PC + i))
          .usingRecursiveComparison()
          .isEqualTo(before.pcs().at(PcTable.FIRST_PC + i));
    }
  }

  @Test
  void typesAreTheSame() {
    assertThat(stored.program().types())
        .usingRecursiveComparison()
        .isEqualTo(compiled.program().types());
  }

  @Test
  void imageIsTheSame() {
    assertThat(stored.program().image())
        .usingRecursiveComparison()
        .isEqualTo(compiled.program().image());
    assertThat(stored.program().image().dataToData()).isNotEmpty();
  }

  @Test
  void classesAreTheSame() {
    assertThat(stored.classes().count()).isEqualTo(compiled.classes().count());
    assertThat(stored.classes().base()).isEqualTo(compiled.classes().base());
    assertThat(stored.classes().standIn()).isEqualTo(compiled.classes().standIn());
    for (int id = 0; id < compiled.classes().count(); id++) {
      assertThat(stored.classes().name(id)).isEqualTo(compiled.classes().name(id));
      assertThat(stored.classes().function(id)).isEqualTo(compiled.classes().function(id));
    }
  }

  /** What is read is all that was written, and a second compilation gives the same bytes. */
  @Test
  void bytesAreTheSameAgain() {
    CacheKey key = CacheKey.of("build 1", "", programs.folder(), List.of("main.go"));
    assertThat(Entry.write(key, stored)).isEqualTo(Entry.write(key, compiled));
  }
}
