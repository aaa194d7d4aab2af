package com.example.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.lang.annotation.Annotation;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The rules for how a service uses Spring, each with its reason. */
public final class SpringRules {

    private static final String HIDDEN =
            "Spring finds it, and nobody else needs to: the compiler keeps the rings apart";

    private final JavaClasses classes;

    /** The rules for a service's root package. */
    public SpringRules(String service) {
        this(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service));
    }

    /** The rules for these classes of a service. */
    public SpringRules(JavaClasses classes) {
        this.classes = classes;
    }

    public void functionsAreHiddenComponents() {
        classes()
                .that(DescribedPredicate.describe(
                        "are named like a function, or are components with the type of one",
                        type -> type.getSimpleName().endsWith("Function") || isFunctionComponent(type)))
                .should()
                .bePackagePrivate()
                .andShould()
                .beAnnotatedWith(Component.class)
                .andShould()
                .haveSimpleNameEndingWith("Function")
                .because("one class is one Lambda function, and the template selects it by its name. " + HIDDEN)
                .allowEmptyShould(true)
                .check(classes);
    }

    private static boolean isFunctionComponent(JavaClass type) {
        return type.isAnnotatedWith(Component.class)
                && (type.isAssignableTo(Function.class) || type.isAssignableTo(Consumer.class));
    }

    public void configurationsAreHiddenAndNotSubclassed() {
        classes()
                .that()
                .areAnnotatedWith(Configuration.class)
                .or()
                .haveSimpleNameEndingWith("Configuration")
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Configuration")
                .because(HIDDEN)
                .allowEmptyShould(true)
                .check(classes);
        classes()
                .that()
                .haveSimpleNameEndingWith("Configuration")
                .or()
                .areAnnotatedWith(SpringBootApplication.class)
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "proxyBeanMethods = false",
                        annotation -> annotation
                                .get("proxyBeanMethods")
                                .filter(Boolean.FALSE::equals)
                                .isPresent()))
                .because("a subclass generated at start costs time, and a bean gets others as parameters")
                .allowEmptyShould(true)
                .check(classes);
    }

    /** Creates each record of properties without each of its values. */
    public void propertiesAreRequired() {
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .beRecords()
                .andShould(ArchCondition.from(DescribedPredicate.describe(
                        "refuse each missing value by the property's name", RequiredProperties::areChecked)))
                .because(
                        "Spring binds a missing variable as the text of its placeholder: call Property.require for each"
                                + " value, so that a function fails when it starts and not on its first event")
                .allowEmptyShould(true)
                .check(classes);
    }

    public void nothingListensOrRunsBetweenEvents() {
        var reason = "a function is frozen between events, and a listener makes Spring look at every bean at start:"
                + " use a schedule or another function";
        noMethods()
                .should(ArchCondition.from(annotatedLike(EventListener.class, Async.class, Scheduled.class)))
                .because(reason)
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .should()
                .beAssignableTo(ApplicationListener.class)
                .orShould(ArchCondition.from(annotatedLike(Async.class)))
                .because(reason)
                .check(classes);
    }

    public void constructorsInject() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("a constructor shows what a class needs, and a test calls it without Spring")
                .allowEmptyShould(true)
                .check(classes);
        noMethods()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a constructor shows what a class needs, and a test calls it without Spring")
                .allowEmptyShould(true)
                .check(classes);
    }

    @SafeVarargs
    private static <T extends CanBeAnnotated> DescribedPredicate<T> annotatedLike(
            Class<? extends Annotation>... annotations) {
        return DescribedPredicate.describe("are annotated with one of them, or with an annotation that is", each -> {
            for (var annotation : annotations) {
                if (each.isAnnotatedWith(annotation) || each.isMetaAnnotatedWith(annotation)) {
                    return true;
                }
            }
            return false;
        });
    }
}
