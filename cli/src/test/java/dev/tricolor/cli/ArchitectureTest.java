package dev.tricolor.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows between the rooms. */
@AnalyzeClasses(packages = "dev.tricolor", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule coreKnowsNobodyAbove =
      noClasses()
          .that()
          .resideInAPackage("dev.tricolor.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.tricolor.gc..",
              "dev.tricolor.script..",
              "dev.tricolor.sim..",
              "dev.tricolor.cli..");

  @ArchTest
  static final ArchRule collectorAndScriptsAreStrangers =
      noClasses()
          .that()
          .resideInAPackage("dev.tricolor.gc..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.tricolor.script..", "dev.tricolor.sim..", "dev.tricolor.cli..");

  @ArchTest
  static final ArchRule scriptsDoNotKnowTheCollector =
      noClasses()
          .that()
          .resideInAPackage("dev.tricolor.script..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.tricolor.gc..", "dev.tricolor.sim..", "dev.tricolor.cli..");

  @ArchTest
  static final ArchRule frontEndIsFreeOfTheRuntime =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.tricolor.script.source..",
              "dev.tricolor.script.syntax..",
              "dev.tricolor.script.types..",
              "dev.tricolor.script.tree..",
              "dev.tricolor.script.inline..",
              "dev.tricolor.script.escape..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.tricolor.core..");

  @ArchTest
  static final ArchRule paceIsArithmetic =
      noClasses()
          .that()
          .resideInAPackage("dev.tricolor.gc.pace..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.tricolor.core.memory..", "dev.tricolor.core.heap..");

  @ArchTest
  static final ArchRule classesAreWrittenInOneRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.tricolor.script.emit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.classfile..");

  @ArchTest
  static final ArchRule deterministic =
      noClasses()
          .that()
          .resideInAnyPackage("dev.tricolor.core..", "dev.tricolor.gc..")
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(java.util.Random.class);

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.tricolor.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);
}
