package com.example.smoke;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.example.smoke");

    @Test
    void keepsTheStepsFreeOfAws() {
        classes()
                .that()
                .resideInAnyPackage("..smoke.step..", "..smoke.stage..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "tools.jackson..", "..smoke.step..", "..smoke.stage..")
                .because("the same steps run against AWS and a local run")
                .check(CLASSES);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("com.example.smoke.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
