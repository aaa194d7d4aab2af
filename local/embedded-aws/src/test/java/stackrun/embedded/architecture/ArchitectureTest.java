package stackrun.embedded.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Every package is a room: it has no part in a cycle, and the rooms of the user pools are entered through their server. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("stackrun.embedded");

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("stackrun.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that can be read alone can be changed alone")
                .check(MAIN);
    }

    @Test
    void userPoolsAreEnteredThroughTheirServerAndTheirDefinitions() {
        noClasses()
                .that()
                .resideOutsideOfPackage("stackrun.embedded.cognito..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "stackrun.embedded.cognito.api",
                        "stackrun.embedded.cognito.oauth",
                        "stackrun.embedded.cognito.pool")
                .because("these types are public only for the other packages of the user pools")
                .check(MAIN);
    }
}
