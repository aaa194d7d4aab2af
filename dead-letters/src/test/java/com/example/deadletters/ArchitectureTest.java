package com.example.deadletters;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.example.deadletters.adapter.Stage;
import com.example.deadletters.adapter.Wiring;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "com.example.deadletters";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** A record of a stream is a JSON tree, whatever the stream. */
    @Test
    void keepsTheDomainFreeOfAwsAndTheCommandLine() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "tools.jackson..", ROOT + ".domain..")
                .because("the order in which dead letters are sent is decided without AWS, and tested without it")
                .check(CLASSES);
    }

    @Test
    void opensTheAdaptersThroughTheStageAlone() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".adapter..")
                .and()
                .arePublic()
                .should()
                .be(Stage.class)
                .orShould()
                .be(Wiring.class)
                .because("the commands use ports: only a stage knows what implements them")
                .check(CLASSES);
    }

    @Test
    void hidesTheCommands() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".cli..")
                .and()
                .arePublic()
                .should()
                .haveSimpleName("Main")
                .because("the scripts and the simulation start the command, and nobody uses its parts")
                .check(CLASSES);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("com.example.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
