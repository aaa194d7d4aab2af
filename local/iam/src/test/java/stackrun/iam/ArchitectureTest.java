package stackrun.iam;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void knowsNothingButJackson() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("stackrun.iam", "tools.jackson.databind..", "org.jspecify..", "java..")
                .because("servers of every kind and simulations evaluate policies")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("stackrun.iam"));
    }
}
