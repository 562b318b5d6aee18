import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format over every Java file of the tree: {@code check} fails, {@code fix}
 * rewrites.
 */
public final class Format {
  public static void main(String[] args) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(
        args[0].equals("fix")
            ? List.of("--replace")
            : List.of("--dry-run", "--set-exit-if-changed"));
    try (var files = Files.walk(Path.of("."))) {
      files
          .filter(
              file -> file.toString().endsWith(".java") && !file.toString().contains("/target/"))
          .map(Path::toString)
          .sorted()
          .forEach(command::add);
    }
    Main.main(command.toArray(String[]::new));
  }
}
