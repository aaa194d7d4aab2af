package stackrun.memory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("stackrun.memory");

    @Test
    void hasNoPackageCycles() {
        slices().matching("stackrun.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void hidesOperationsBehindTheirNames() {
        classes()
                .that()
                .resideInAPackage("stackrun.memory.operation..")
                .and()
                .arePublic()
                .should()
                .haveNameMatching(".*Operations")
                .because(
                        "a request reaches an operation by its name, so that unknown operations are refused in one place")
                .check(CLASSES);
    }
}
