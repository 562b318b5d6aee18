package dev.tricolor.script.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads the packages of programs. */
public final class PackageLoader {
  private final Path workingFolder;
  private final LibraryIndex library;

  /**
   * Creates a loader.
   *
   * @param workingFolder what relative paths are relative to, in arguments and in messages
   */
  public PackageLoader(Path workingFolder, LibraryIndex library) {
    this.workingFolder = workingFolder.toAbsolutePath().normalize();
    this.library = library;
  }

  /**
   * Loads a program. Errors inside of files are in the diagnostics of their packages.
   *
   * @param arguments files of the main package, or its folder; nothing for the working folder
   */
  public Program load(List<String> arguments) throws LoadException {
    Disk disk = new Disk();
    Inputs inputs = Inputs.of(disk, workingFolder, arguments);
    ModuleFile module = ModuleFile.around(disk, inputs.folder());
    String importPath =
        module == null ? LoadedPackage.COMMAND_LINE : module.importPath(inputs.folder());
    PackageReader reader = new PackageReader(workingFolder);
    PackageReader.Parsed main =
        inputs.files().isEmpty()
            ? reader.user(
                importPath, importPath, inputs.folder(), folderTexts(disk, inputs, importPath))
            : reader.user(
                importPath, LoadedPackage.COMMAND_LINE, inputs.folder(), fileTexts(disk, inputs));
    ImportGraph graph = new ImportGraph(disk, reader, library, module);
    graph.follow(main);
    List<LoadedPackage> packages = graph.inOrder();
    return new Program(packages.getLast(), packages, disk.facts());
  }

  private static List<SourceFolder.Text> folderTexts(Disk disk, Inputs inputs, String importPath)
      throws LoadException {
    SourceFolder.Listing listing = SourceFolder.read(disk, inputs.folder());
    String fault = listing.fault();
    if (fault.startsWith("no Go files")) {
      throw LoadException.missing(fault);
    } else if (!fault.isEmpty()) {
      throw LoadException.wrong("package " + importPath + ": " + fault);
    }
    return listing.texts();
  }

  private static List<SourceFolder.Text> fileTexts(Disk disk, Inputs inputs) throws LoadException {
    List<SourceFolder.Text> texts = new ArrayList<>();
    for (Path file : inputs.files()) {
      texts.add(new SourceFolder.Text(file, SourceFolder.bytes(disk, file)));
    }
    return texts;
  }
}
