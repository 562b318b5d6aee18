package dev.tricolor.script.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.SourceFile;
import dev.tricolor.script.syntax.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryIndexTest {

  @Test
  void theEmbeddedLibraryParses() {
    LibraryIndex library = LibraryIndex.embedded();
    assertThat(library.packages()).contains("errors");
    Diagnostics diagnostics = new Diagnostics();
    for (String path : library.packages()) {
      for (String name : library.files(path)) {
        String file = LibraryIndex.ROOT + path + "/" + name;
        Parser.parse(new SourceFile(file, file, library.text(path, name)), diagnostics);
      }
    }
    assertThat(diagnostics.report(true)).isEmpty();
  }

  @Test
  void theLibraryIsFoundInAJarToo(@TempDir Path folder) throws Exception {
    Path classes =
        Path.of(LibraryIndex.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = folder.resolve("script.jar");
    pack(classes, jar);
    URL[] urls = {jar.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> index = loader.loadClass(LibraryIndex.class.getName());
      Object library = index.getMethod("embedded").invoke(null);
      assertThat(index.getMethod("packages").invoke(library))
          .isEqualTo(LibraryIndex.embedded().packages());
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream output = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(output);
        Stream<Path> files = Files.walk(classes)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        try (InputStream input = Files.newInputStream(file)) {
          input.transferTo(entries);
        }
        entries.closeEntry();
      }
    }
  }
}
