package dev.tricolor.script.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageLoaderTest {
  private static final LibraryIndex LIBRARY =
      LibraryIndex.of(
          Map.of(
              "fmt/print.go", "package fmt\nimport \"io\"\nimport \"internal/bits\"\n",
              "io/io.go", "package io\n",
              "io/io_windows.go", "package windows\n",
              "internal/bits/bits.go", "package bits\n"));

  @TempDir private Path folder;

  @BeforeEach
  void realFolder() throws IOException {
    folder = folder.toRealPath();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(SourceFolder.of(path));
    Files.writeString(path, text);
  }

  private void module() throws IOException {
    write("go.mod", "module ex.com/m\n\ngo 1.26\n");
  }

  private Program load(String... arguments) throws LoadException {
    return new PackageLoader(folder, LIBRARY).load(List.of(arguments));
  }

  private String failure(String... arguments) {
    return String.valueOf(refusal(arguments).getMessage()).replace(folder.toString(), "DIR");
  }

  private LoadException refusal(String... arguments) {
    return catchThrowableOfType(LoadException.class, () -> load(arguments));
  }

  @Test
  void aFileWithItsLibrary() throws IOException, LoadException {
    write("main.go", "package main\nimport \"fmt\"\nimport \"unsafe\"\nfunc main() {}\n");
    Program program = load("main.go");
    assertThat(program.packages())
        .extracting(LoadedPackage::path)
        .containsExactly("internal/bits", "io", "fmt", "command-line-arguments");
    assertThat(program.main().imports()).containsExactly("fmt");
    assertThat(program.main().library()).isFalse();
    assertThat(program.main().units().getFirst().file().path()).isEqualTo("./main.go");
    assertThat(program.main().units().getFirst().file().tracebackPath())
        .isEqualTo(folder.resolve("main.go").toString());
    LoadedPackage fmt = program.packages().get(2);
    assertThat(fmt.library()).isTrue();
    assertThat(fmt.units().getFirst().file().path()).isEqualTo("/usr/local/go/src/fmt/print.go");
    program.requireMain();
  }

  @Test
  void packagesOfTheModule() throws IOException, LoadException {
    module();
    write("cmd/x/main.go", "package main\nimport (\n_ \"ex.com/m/z\"\n_ \"ex.com/m/a\"\n)\n");
    write("a/a.go", "package a\nimport _ \"ex.com/m/z\"\n");
    write("z/z.go", "package z\n");
    write("z/z_test.go", "package z_test\n");
    write("z/z_windows.go", "package nothere\n");
    write("z/old.go", "//go:build ignore\n\npackage main\n");
    Program program = load("cmd/x");
    assertThat(program.packages())
        .extracting(LoadedPackage::path)
        .containsExactly("ex.com/m/z", "ex.com/m/a", "ex.com/m/cmd/x");
    assertThat(program.packages().get(1).units().getFirst().file().path()).isEqualTo("a/a.go");
  }

  @Test
  void severalFilesAreTakenAsTheyAre() throws IOException, LoadException {
    write("b.go", "package main\n");
    write("a_windows.go", "//go:build windows\npackage main\n");
    assertThat(load("b.go", "a_windows.go").main().units())
        .extracting(unit -> unit.file().path())
        .containsExactly("./b.go", "./a_windows.go");
  }

  @Test
  void vendoredPackagesAreFound() throws IOException, LoadException {
    module();
    write("main.go", "package main\nimport _ \"github.com/x/y\"\n");
    write("vendor/github.com/x/y/y.go", "package y\n");
    assertThat(load().packages()).hasSize(2);
  }

  @Test
  void importsThatLeadNowhere() throws IOException {
    module();
    write(
        "main.go",
        """
        package main
        import (
        	"fmtt"
        	"net/http"
        	"github.com/x/y"
        	"ex.com/m/none"
        	"./z"
        	"a b"
        	"a/../b"
        	"internal/bits"
        )
        """);
    assertThat(failure("main.go"))
        .isEqualTo(
            """
            main.go:7:2: "./z" is relative, but relative import paths are not supported
            main.go:8:2: invalid import path: a b
            main.go:9:2: malformed import path "a/../b": invalid path element ".."
            main.go:6:2: no required module provides package ex.com/m/none; to add it:
            	go get ex.com/m/none
            main.go:3:2: package fmtt is not in std (/usr/local/go/src/fmtt)
            main.go:5:2: no required module provides package github.com/x/y; to add it:
            	go get github.com/x/y
            package command-line-arguments
            	main.go:10:2: use of internal package internal/bits not allowed
            main.go:4:2: package net/http of Go's standard library is not here yet
            packages that are here: fmt, io\
            """);
    assertThat(refusal("main.go").exitCode()).isEqualTo(1);
  }

  @Test
  void modulesAreNeededForPackagesFromElsewhere() throws IOException {
    write("main.go", "package main\nimport \"github.com/x/y\"\n");
    assertThat(failure("main.go"))
        .startsWith(
            "main.go:2:8: no required module provides package github.com/x/y: go.mod file not");
  }

  @Test
  void cyclesAreRefused() throws IOException {
    module();
    write("main.go", "package main\nimport _ \"ex.com/m/q\"\n");
    write("q/c.go", "package q\nimport _ \"ex.com/m/r\"\n");
    write("r/c.go", "package r\nimport _ \"ex.com/m/q\"\n");
    assertThat(failure())
        .isEqualTo(
            """
            package ex.com/m
            	imports ex.com/m/q from main.go
            	imports ex.com/m/r from c.go
            	imports ex.com/m/q from c.go: import cycle not allowed\
            """);
  }

  @Test
  void internalPackagesBelongToTheirParents() throws IOException, LoadException {
    module();
    write("main.go", "package main\nimport _ \"ex.com/m/q\"\n");
    write("q/c.go", "package q\nimport _ \"ex.com/m/x/internal/y\"\n");
    write("x/internal/y/y.go", "package y\n");
    assertThat(failure())
        .isEqualTo(
            """
            package ex.com/m
            	imports ex.com/m/q from main.go
            	q/c.go:2:8: use of internal package ex.com/m/x/internal/y not allowed\
            """);
    write("q/c.go", "package q\nimport _ \"ex.com/m/internal/y\"\n");
    write("internal/y/y.go", "package y\n");
    assertThat(load().packages()).hasSize(3);
  }

  @Test
  void aFolderHasOnePackage() throws IOException {
    module();
    write("main.go", "package main\nimport _ \"ex.com/m/q\"\n");
    write("q/c.go", "package q\n");
    write("q/d.go", "package r\n");
    assertThat(failure()).isEqualTo("main.go:2:8: found packages q (c.go) and r (d.go) in DIR/q");
    write("e.go", "package other\n");
    assertThat(failure()).isEqualTo("found packages other (e.go) and main (main.go) in DIR");
  }

  @Test
  void programsAreNotImported() throws IOException {
    module();
    write("main.go", "package main\nimport _ \"ex.com/m/q\"\n");
    write("q/c.go", "package main\n");
    assertThat(failure())
        .isEqualTo("main.go:2:8: import \"ex.com/m/q\" is a program, not an importable package");
  }

  @Test
  void missingInputs() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Files.createDirectories(folder.resolve("d.go"));
    write("t/x_test.go", "package t\n");
    write("w/x_windows.go", "package w\n");
    write("main.go", "package main\n");
    assertThat(failure("none.go")).isEqualTo("stat none.go: no such file or directory");
    assertThat(refusal("none.go").exitCode()).isEqualTo(66);
    assertThat(failure("none")).isEqualTo("stat DIR/none: directory not found");
    assertThat(failure("empty")).isEqualTo("no Go files in DIR/empty");
    assertThat(refusal("empty").exitCode()).isEqualTo(66);
    assertThat(failure("t")).endsWith("no non-test Go files in DIR/t");
    assertThat(failure("w")).endsWith("build constraints exclude all Go files in DIR/w");
    assertThat(failure("d.go")).isEqualTo("d.go is a directory, should be a Go file");
    assertThat(failure("t/x_test.go")).isEqualTo("cannot run *_test.go files (t/x_test.go)");
    assertThat(failure("main.go", "w/x_windows.go"))
        .isEqualTo("named files must all be in one directory; have . and w");
  }

  @Test
  void onlyMainPackagesRun() throws IOException, LoadException {
    write("q.go", "package q\n");
    Program program = load("q.go");
    assertThat(catchThrowableOfType(LoadException.class, program::requireMain))
        .hasMessage("package command-line-arguments is not a main package");
  }

  @Test
  void whatIsWrongInAFileIsADiagnostic() throws IOException, LoadException {
    write("a.go", "package main\nvar x = = 1\n");
    write("b.go", "package main \0\n");
    assertThat(load().main().diagnostics().report(false))
        .containsExactly(
            "./a.go:2:9: syntax error: unexpected =, expected expression",
            "./b.go:1:14: invalid NUL character");
  }

  @Test
  void badModuleFiles() throws IOException {
    write("main.go", "package main\n");
    write("go.mod", "modul x\n");
    assertThat(failure())
        .isEqualTo("go: errors parsing go.mod:\ngo.mod:1: unknown directive: modul");
    write("go.mod", "go 1.26\n");
    assertThat(failure()).isEqualTo("go: error reading go.mod: missing module declaration");
    write("go.mod", "module x\ngo 1.99\n");
    assertThat(failure()).isEqualTo("go: go.mod requires go >= 1.99 (running go 1.26)");
    write("main.go", "//go:build linux &&\n\npackage main\n");
    write("go.mod", "module \"x\" // comment\nrequire (\n\ta.b/c v1.0.0\n)\n");
    assertThat(failure())
        .isEqualTo("main.go: parsing //go:build line: unexpected end of expression");
  }
}
