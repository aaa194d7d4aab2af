package com.example.load.code;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** Some benchmarks are in packages of the services, to call what only these see. */
    @Test
    void hasNoPackageCycles() {
        var classes = new ClassFileImporter()
                .importUrl(
                        StreamBench.class.getProtectionDomain().getCodeSource().getLocation());

        slices().matching("com.example.(**)").should().beFreeOfCycles().check(classes);
    }
}
