package com.example.simulation.aws;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import stackrun.memory.stream.Change;

class MemoryTablesApiTest {

    @Test
    void isTheOnlyPartThatTheSimulationUses() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("stackrun.memory.*..").and(not(type(Change.class))))
                .because("classes of its rooms are public for each other only")
                .check(new ClassFileImporter().importPackages("com.example.simulation"));
    }
}
