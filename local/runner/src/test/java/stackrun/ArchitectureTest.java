package stackrun;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stackrun.memory.stream.Change;
import stackrun.run.LocalRun;

class ArchitectureTest {

    /** The runner and the modules it uses, as they are on its class path. */
    private static final JavaClasses STACKRUN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("stackrun");

    /** Words that name an application instead of any application. */
    private static final Pattern APPLICATION =
            Pattern.compile("com\\.example|\\bshop|(orders|inventory)-service", Pattern.CASE_INSENSITIVE);

    @Test
    void hasNoPackageCycles() {
        var runner = new ClassFileImporter()
                .importUrl(LocalRun.class.getProtectionDomain().getCodeSource().getLocation());

        slices().matching("stackrun.(**)").should().beFreeOfCycles().check(runner);
    }

    @Test
    void dependsOnNoApplication() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.example..")
                .because("it runs any CDK app: what belongs to one app is handed in by that app's own module")
                .check(STACKRUN);
    }

    /** Names of classes are also text: in resources, and for a class loader. */
    @Test
    void namesNoApplication() throws IOException {
        var lines = linesOfMain();

        assertThat(lines).hasSizeGreaterThan(STACKRUN.size());
        assertThat(lines).filteredOn(APPLICATION.asPredicate()).isEmpty();
    }

    /** The lines of all files that the modules' jars are built from, each after the name of its file. */
    private static List<String> linesOfMain() throws IOException {
        var lines = new ArrayList<String>();
        var modules = Path.of("..").toRealPath();
        try (var tree = Files.walk(modules)) {
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                var path = modules.relativize(file);
                if (path.startsWith(path.subpath(0, 1).resolve("src/main"))) {
                    Files.readString(file, StandardCharsets.ISO_8859_1)
                            .lines()
                            .map(line -> path.getFileName() + ": " + line)
                            .forEach(lines::add);
                }
            }
        }
        return lines;
    }

    @Test
    void usesOnlyTheApiOfTheTablesInMemory() {
        noClasses()
                .that()
                .resideOutsideOfPackage("stackrun.memory..")
                .should()
                .dependOnClassesThat(resideInAPackage("stackrun.memory.*..").and(not(type(Change.class))))
                .because("classes of its rooms are public for each other only")
                .check(STACKRUN);
    }
}
