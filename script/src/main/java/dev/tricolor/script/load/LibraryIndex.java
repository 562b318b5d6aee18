package dev.tricolor.script.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The packages of our standard library and their files. */
public final class LibraryIndex {

  /** Where real Go keeps its library; messages and tracebacks show our files there. */
  public static final String ROOT = "/usr/local/go/src/";

  private static final String RESOURCES = "dev/tricolor/script/std/";

  private final NavigableMap<String, List<String>> packages = new TreeMap<>();
  private final Function<String, byte[]> reader;

  private LibraryIndex(List<String> files, Function<String, byte[]> reader) {
    this.reader = reader;
    for (String file : files.stream().sorted().toList()) {
      int slash = file.lastIndexOf('/');
      String name = file.substring(slash + 1);
      if (slash > 0
          && FileSelection.isSource(name)
          && !FileSelection.isTest(name)
          && FileSelection.nameMatches(name)) {
        packages.computeIfAbsent(file.substring(0, slash), _ -> new ArrayList<>()).add(name);
      }
    }
  }

  /** The library that is embedded in this program: beside this class, in a jar or a folder. */
  public static LibraryIndex embedded() {
    try {
      URL here = Objects.requireNonNull(LibraryIndex.class.getResource("LibraryIndex.class"));
      if (here.openConnection() instanceof JarURLConnection jar) {
        return inJar(jar.getJarFile());
      }
      return inFolder(SourceFolder.of(Path.of(new URI(here.toString()))).resolveSibling("std"));
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError("the library is not where it should be", e);
    }
  }

  private static LibraryIndex inJar(JarFile jar) {
    List<String> files =
        jar.stream()
            .map(JarEntry::getName)
            .filter(name -> name.startsWith(RESOURCES))
            .map(name -> name.substring(RESOURCES.length()))
            .toList();
    return new LibraryIndex(
        files, file -> bytes(() -> jar.getInputStream(jar.getJarEntry(RESOURCES + file))));
  }

  private static LibraryIndex inFolder(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return new LibraryIndex(
          files.map(file -> root.relativize(file).toString().replace('\\', '/')).toList(),
          file -> bytes(() -> Files.newInputStream(root.resolve(file))));
    }
  }

  /** Opens a file of the library. */
  @FunctionalInterface
  private interface Opener {
    InputStream open() throws IOException;
  }

  private static byte[] bytes(Opener file) {
    try (InputStream input = file.open()) {
      return input.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A library of given files: their texts by paths such as {@code fmt/print.go}. */
  public static LibraryIndex of(Map<String, String> texts) {
    return new LibraryIndex(
        List.copyOf(texts.keySet()),
        file -> Objects.requireNonNull(texts.get(file)).getBytes(StandardCharsets.UTF_8));
  }

  /** The import paths of all packages, sorted. */
  public List<String> packages() {
    return List.copyOf(packages.keySet());
  }

  /** Whether there is such a package. */
  public boolean contains(String importPath) {
    return packages.containsKey(importPath);
  }

  /** The names of a package's files, sorted. */
  public List<String> files(String importPath) {
    return List.copyOf(packages.getOrDefault(importPath, List.of()));
  }

  /** The text of a file. */
  public byte[] text(String importPath, String name) {
    return reader.apply(importPath + "/" + name);
  }
}
