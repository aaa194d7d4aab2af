package com.example.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that each class, method and field of main code that is not private is used by main code of any module. The
 * compiler reports only unused private members.
 *
 * <p>Simulation and local run are equipment for tests: there, a test is a user as well.
 *
 * <p>This module depends on nearly all others, so that their classes exist when it is tested.
 */
class UnusedMembersTest {

    private static final Path REPOSITORY =
            Path.of(System.getProperty("shop.repository")).normalize();

    /** Frameworks that find members by their annotations. */
    private static final List<String> FINDERS =
            List.of("org.springframework.", "com.fasterxml.jackson.", "tools.jackson.", "picocli.");

    private static final List<String> EQUIPMENT = List.of("com.example.simulation.", "com.example.local.", "stackrun.");

    /** For a release that renames a function (docs/runbooks/update.md), and for tests that count the steps. */
    private static final Set<String> USED_ELSEWHERE =
            Set.of("com.example.infra.ServiceStack.retiring", "com.example.smoke.step.SmokeTest.names");

    private final String templates = templates();
    private final Set<String> registered = registered();

    @Test
    void areNone() throws IOException {
        var classes = importedClasses();
        var unused = new TreeSet<String>();
        for (var type : classes) {
            if (isOfTests(type) || type.isAnonymousClass() || type.isLocalClass() || isFound(type)) {
                continue;
            }
            if (isUnused(type, classes)) {
                unused.add(type.getName());
                continue;
            }
            type.getMethods().stream()
                    .filter(method -> !isExempt(type, method) && isUnused(method))
                    .forEach(method -> unused.add(type.getName() + "." + method.getName()));
            type.getFields().stream()
                    .filter(field -> !isExempt(type, field) && isUnused(field))
                    .forEach(field -> unused.add(type.getName() + "." + field.getName()));
        }

        assertThat(unused).isEqualTo(USED_ELSEWHERE);
    }

    private static String templates() {
        try (var files = Files.list(REPOSITORY.resolve("infra-cdk/templates/dev"))) {
            var text = new StringBuilder();
            for (var file : files.toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes that Spring looks up in files of {@code META-INF}. */
    private static Set<String> registered() {
        try (var files = Files.find(
                REPOSITORY,
                8,
                (file, attributes) ->
                        file.toString().matches(".*/src/main/resources/META-INF/.*(factories|imports)"))) {
            var names = new TreeSet<String>();
            for (var file : files.toList()) {
                names.addAll(List.of(Files.readString(file).split("[=,\\\\\\s]+")));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaClasses importedClasses() throws IOException {
        try (var folders =
                Files.find(REPOSITORY, 4, (file, attributes) -> file.toString().matches(".*target.(test-)?classes"))) {
            return new ClassFileImporter().importPaths(folders.toList());
        }
    }

    private boolean isUnused(JavaClass type, JavaClasses classes) {
        return !type.getSimpleName().equals("package-info")
                && !isNamedByATemplate(type)
                && !registered.contains(type.getName())
                && type.getMethods().stream().noneMatch(UnusedMembersTest::isMain)
                && type.getFields().stream().noneMatch(field -> !isHidden(field) && isCopied(field))
                && classes.stream()
                        .filter(each -> each.equals(type) || each.getName().startsWith(type.getName() + "$"))
                        .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                        .noneMatch(use -> isUser(use.getOriginClass(), type) && !isWithin(use.getOriginClass(), type));
    }

    /** Handlers, and the main classes that they start. */
    private boolean isNamedByATemplate(JavaClass type) {
        return templates.contains('"' + type.getName() + '"') || templates.contains('"' + type.getName() + "::");
    }

    private static boolean isMain(JavaMethod method) {
        return method.getName().equals("main") && method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean isUser(JavaClass user, JavaClass used) {
        return !isOfTests(user) || EQUIPMENT.stream().anyMatch(used.getName()::startsWith);
    }

    private static boolean isOfTests(JavaClass type) {
        return type.getSource().orElseThrow().getUri().toString().contains("/test-classes/");
    }

    private static boolean isWithin(JavaClass user, JavaClass type) {
        return user.equals(type)
                || user.getEnclosingClass().map(outer -> isWithin(outer, type)).orElse(false);
    }

    private static boolean isUnused(JavaMember member) {
        return member.getAccessesToSelf().stream()
                .noneMatch(access -> isUser(access.getOriginOwner(), member.getOwner())
                        && !access.getOrigin().equals(member));
    }

    private static boolean isExempt(JavaClass type, JavaMethod method) {
        return isHidden(method)
                || isFound(method)
                || isMain(method)
                || (type.isEnum() && Set.of("values", "valueOf").contains(method.getName()))
                || isAccessor(type, method)
                || overridesAnother(type, method);
    }

    private static boolean isExempt(JavaClass type, JavaField field) {
        return isHidden(field) || isFound(field) || type.isEnum() || isCopied(field);
    }

    /**
     * The compiler copies a constant of a primitive type or of text into the classes that use it, which then do not refer
     * to the constant or to its class.
     */
    private static boolean isCopied(JavaField field) {
        return (field.getRawType().isPrimitive() || field.getRawType().isEquivalentTo(String.class))
                && field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL));
    }

    private static boolean isHidden(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PRIVATE)
                || member.getModifiers().contains(JavaModifier.SYNTHETIC)
                || member.getModifiers().contains(JavaModifier.BRIDGE);
    }

    /** The accessors of a record are part of its JSON, of its equality and of its patterns. */
    private static boolean isAccessor(JavaClass type, JavaMethod method) {
        return type.isRecord()
                && method.getRawParameterTypes().isEmpty()
                && type.tryGetField(method.getName()).isPresent();
    }

    private static boolean overridesAnother(JavaClass type, JavaMethod method) {
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .anyMatch(parent -> parent.getMethods().stream()
                        .anyMatch(each -> each.getName().equals(method.getName())
                                && each.getRawParameterTypes().size()
                                        == method.getRawParameterTypes().size()));
    }

    private static boolean isFound(CanBeAnnotated annotated) {
        return annotated.isAnnotatedWith(com.tngtech.archunit.base.DescribedPredicate.describe(
                "an annotation of a framework",
                annotation -> FINDERS.stream().anyMatch(annotation.getRawType().getName()::startsWith)));
    }
}
