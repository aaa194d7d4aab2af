package com.example.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.context.ApplicationContextInitializer;

/** What holds in every service, each rule with its reason. */
public final class ServiceRules {

    private static final Set<String> SHARED_BY_THE_PROCESS = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            UUID.class.getName() + ".randomUUID",
            Random.class.getName() + ".<init>",
            Clock.class.getName() + ".systemUTC",
            Clock.class.getName() + ".systemDefaultZone");

    private final String service;
    private final JavaClasses classes;

    /** The rules for a service's root package. */
    public ServiceRules(String service) {
        this.service = service;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
    }

    public void domainIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(service + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", service + ".domain..")
                .because("what the business decides outlives frameworks, and is tested without any")
                .check(classes);
    }

    public void onlyTheDomainIsPublic() {
        classes()
                .that()
                .resideOutsideOfPackage(service + ".domain..")
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should()
                .beAssignableTo(BeanRegistrar.class)
                .orShould()
                .beAssignableTo(ApplicationContextInitializer.class)
                .because("nobody may import a way in or a way out; the compiler then keeps them apart")
                .check(classes);
    }

    public void timeChanceAndSettingsAreInjected() {
        noClasses()
                .should()
                .accessTargetWhere(calls(SHARED_BY_THE_PROCESS))
                .orShould()
                .accessTargetWhere(callsNowWithoutAClock())
                .because("a test has to be able to say what time it is and what chance brings, "
                        + "and several functions share one process")
                .check(classes);
    }

    /** Nobody sleeps but the class that is there for it. */
    public void nobodySleeps(String... but) {
        var sleepers = List.of(but);
        noClasses()
                .that(DescribedPredicate.describe(
                        "are not " + sleepers, each -> !sleepers.contains(each.getSimpleName())))
                .should()
                .accessTargetWhere(calls(Set.of("java.lang.Thread.sleep")))
                .because("whoever waits is waited for: a pause belongs behind an interface that tests pass over")
                .check(classes);
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Set<String> members) {
        return DescribedPredicate.describe(
                "one of " + members,
                access -> members.contains(access.getTargetOwner().getName() + "." + access.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> callsNowWithoutAClock() {
        return DescribedPredicate.describe(
                "now() without a clock",
                access -> access.getName().equals("now")
                        && access.getTargetOwner().getPackageName().equals(Instant.class.getPackageName())
                        && access.getTarget().getFullName().endsWith("now()"));
    }
}
