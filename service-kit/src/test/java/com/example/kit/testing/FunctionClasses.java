package com.example.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.util.stream.Stream;

/** The function classes of a package, so that a test about all functions misses none. */
public final class FunctionClasses {

    private FunctionClasses() {}

    public static Stream<Class<?>> in(String packageName) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packageName).stream()
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> type.getSimpleName().endsWith("Function"));
    }

    /** The value of {@code SPRING_CLOUD_FUNCTION_DEFINITION} that selects the function. */
    public static String definition(Class<?> function) {
        return Introspector.decapitalize(function.getSimpleName());
    }
}
