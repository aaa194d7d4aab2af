package com.example.kit.testing;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Rejects packages that depend on each other: neither could be read, tested or moved without the other. */
public final class PackageCycles {

    private PackageCycles() {}

    /** Checks every package below the root package, tests left out. */
    public static void rejectBelow(String rootPackage) {
        reject(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage));
    }

    /** Checks the packages of these classes; a package and its subpackages are different packages. */
    public static void reject(JavaClasses classes) {
        slices().matching("com.example.(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that depend on each other cannot be understood separately")
                .check(classes);
    }
}
