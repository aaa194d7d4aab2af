package com.example.infra;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class DefinitionRulesTest {

    private static final JavaClasses DEFINITION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.example.infra");

    private static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages("com.example.infra");

    @Test
    void keepTheOrderOfWhatTheyCollect() {
        noClasses()
                .should()
                .callCodeUnitWhere(
                        target(describe("makes a collection without an order", DefinitionRulesTest::forgetsOrder)))
                .because(
                        "the order of Map.of and its like changes from one JVM to the next, and with it the API's deployment")
                .check(DEFINITION);
    }

    @Test
    void readNothingFromTheProcess() {
        noClasses()
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .because("a template must not depend on who synthesises it")
                .check(DEFINITION);
    }

    @Test
    void haveNoCyclesBetweenPackages() {
        slices().matching("com.example.(**)").should().beFreeOfCycles().check(WITH_TESTS);
    }

    @Test
    void askNoStageForItsName() throws IOException {
        try (var sources = Files.walk(Synthesis.MODULE.resolve("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("StageSettings.java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("\"prod\"", "\"dev\""));
        }
    }

    private static boolean forgetsOrder(CodeUnitCallTarget target) {
        var owner = target.getOwner().getName();
        var maker = target.getName();
        return switch (owner) {
            case "java.util.Map", "java.util.Set" -> maker.startsWith("of") || maker.equals("copyOf");
            case "java.util.HashMap", "java.util.HashSet" -> true;
            case "java.util.stream.Collectors" -> maker.matches("groupingBy|to(Unmodifiable)?(Map|Set)");
            default -> false;
        };
    }
}
