package stackrun.embedded.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** Every package is a room: it has no part in a cycle, and the rooms of the user pools are entered through their server. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("stackrun.embedded");

    @Test
    void noPackageIsPartOfACycle() {
        slices().assignedFrom(new Packages())
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

    /** A slice for each package: a package and its subpackages are different slices. */
    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages of the embedded servers";
        }
    }
}
