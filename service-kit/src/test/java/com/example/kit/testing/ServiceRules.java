package com.example.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.example.kit.http.Api;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The architecture rules of every service, each with its reason. */
public final class ServiceRules {

    private static final Members CLOCKS = new Members(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.tick",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.time.InstantSource.system",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>");

    private static final Members CHANCE = new Members(
            "java.lang.Math.random",
            "java.util.Random.<init>",
            "java.util.SplittableRandom.<init>",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of",
            "java.security.SecureRandom.<init>",
            "java.security.SecureRandom.getInstance",
            "java.security.SecureRandom.getInstanceStrong");

    private static final Members ENVIRONMENT =
            new Members("java.lang.System.getenv", "java.lang.System.getProperty", "java.lang.System.getProperties");

    private static final Members PAUSES = new Members(
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.locks.LockSupport.park",
            "java.util.concurrent.locks.LockSupport.parkNanos",
            "java.util.concurrent.locks.LockSupport.parkUntil");

    private static final Members THREAD_STATE = new Members(
            "java.lang.ThreadLocal.<init>",
            "java.lang.ThreadLocal.withInitial",
            "java.lang.InheritableThreadLocal.<init>",
            "org.slf4j.MDC.put",
            "org.slf4j.MDC.setContextMap",
            "java.lang.System.setProperty",
            "java.lang.System.setProperties");

    /** Objects that change while they are used, although nobody assigns the field that holds them. */
    private static final Set<String> CHANGED_BY_USE = Set.of(
            "java.lang.StringBuilder",
            "java.security.MessageDigest",
            "java.security.Signature",
            "java.text.DateFormat",
            "java.text.NumberFormat",
            "java.text.DecimalFormat",
            "java.text.SimpleDateFormat",
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.regex.Matcher",
            "javax.crypto.Cipher",
            "javax.crypto.Mac");

    /** Of a request, the maps of what the client named and sent, and its text and paths as they were spelled. */
    private static final Members REQUESTS = new Members(Stream.of(
                    "getHeaders",
                    "getMultiValueHeaders",
                    "getQueryStringParameters",
                    "getMultiValueQueryStringParameters",
                    "getBody",
                    "getIsBase64Encoded",
                    "getPath")
            .map(getter -> APIGatewayProxyRequestEvent.class.getName() + "." + getter)
            .toArray(String[]::new));

    private static final String PROTOCOL_WORDS =
            "(?i)body|location|.*(http|json|statusCode|header|mediaType|contentType|queryParameter).*";

    private static final String PROTOCOL_REASON =
            "requests and responses are translated in the function ring: the domain decides, whatever protocol asks";

    /** Members that a rule forbids, as {@code owner.name}; every overload of each. */
    private record Members(Set<String> names) {

        Members(String... names) {
            this(Set.of(names));
        }

        DescribedPredicate<JavaAccess<?>> used() {
            return DescribedPredicate.describe(
                    "one of " + names.stream().sorted().toList(),
                    access -> names.contains(access.getTargetOwner().getName() + "." + access.getName()));
        }
    }

    private final String service;
    private final JavaClasses classes;

    /** The rules for a service's root package. */
    public ServiceRules(String service) {
        this(
                service,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(service));
    }

    /** The rules for these classes of a service. */
    public ServiceRules(String service, JavaClasses classes) {
        this.service = service;
        this.classes = classes;
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
        domainKnowsNoProtocol();
        domainStoresNoCallbacks();
    }

    /** A status code needs no library: HTTP is found by its words, and by the packages of the JDK that know it. */
    private void domainKnowsNoProtocol() {
        noMembers()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(service + ".domain..")
                .should()
                .haveNameMatching(PROTOCOL_WORDS)
                .because(PROTOCOL_REASON)
                .allowEmptyShould(true)
                .check(classes);
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(service + ".domain..")
                .and()
                .haveRawType(int.class)
                .should()
                .haveName("status")
                .because(PROTOCOL_REASON)
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(service + ".domain..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net..")
                .because(PROTOCOL_REASON)
                .allowEmptyShould(true)
                .check(classes);
    }

    /** A parameter may be a function: it is gone when the call ends. */
    private void domainStoresNoCallbacks() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(service + ".domain..")
                .should()
                .haveRawType(resideInAPackage("java.util.function.."))
                .because("a request is data: work that the domain needs done elsewhere is a port with a name")
                .allowEmptyShould(true)
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
                .beAnnotatedWith(SpringBootApplication.class)
                .because("nobody may import a way in or a way out; the compiler then keeps them apart")
                .check(classes);
    }

    /** Only there is the outage of a dependency told from a bug, and a refusal made an answer. */
    public void answersHttpAtTheEdge() {
        classes()
                .that()
                .implement(Function.class)
                .and(DescribedPredicate.describe("take a request of API Gateway", ServiceRules::takesARequest))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Api.answer is called",
                        call -> call.getTargetOwner().isEquivalentTo(Api.class)
                                && call.getName().equals("answer")))
                .because("what escapes a function is an anonymous 500: Api.answer says what is answered otherwise")
                .check(classes);
    }

    private static boolean takesARequest(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getName().equals("apply"))
                .flatMap(method -> method.getRawParameterTypes().stream())
                .anyMatch(parameter -> parameter.isEquivalentTo(APIGatewayProxyRequestEvent.class));
    }

    public void timeChanceAndSettingsAreInjected() {
        timeIsInjected();
        chanceIsInjected();
        settingsAreInjected();
    }

    /** Time comes from the bean {@code Clock}, which the class named here makes. */
    public void timeIsInjected(String... but) {
        nobody(but)
                .should()
                .accessTargetWhere(CLOCKS.used())
                .orShould()
                .accessTargetWhere(callsNowWithoutAClock())
                .because("a test has to be able to say what time it is: ask the bean Clock")
                .check(classes);
    }

    /**
     * Chance comes from the bean {@code SecureRandom}, which the class named here makes.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html">Uniqueness with SnapStart</a>
     */
    public void chanceIsInjected(String... but) {
        nobody(but)
                .should()
                .accessTargetWhere(CHANCE.used())
                .because("a test has to be able to say what chance brings, and a generator that was seeded before a "
                        + "snapshot brings every copy of the function the same: ask the bean SecureRandom")
                .check(classes);
    }

    /** Settings come from the bean {@code Settings}, filled by the entry named here. */
    public void settingsAreInjected(String... but) {
        nobody(but)
                .should()
                .accessTargetWhere(ENVIRONMENT.used())
                .because("several functions share one process in the local run: ask the bean Settings")
                .check(classes);
    }

    /** Nobody sleeps but the class that is there for it. */
    public void nobodySleeps(String... but) {
        nobody(but)
                .should()
                .accessTargetWhere(PAUSES.used())
                .because("whoever waits is waited for: a pause belongs behind an interface that tests pass over")
                .check(classes);
    }

    /**
     * Functions, use cases and adapters exist once and serve several requests at once. The classes named here guard their state,
     * or belong to one request.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-java-runtime.html">Java runtime for
     *     Lambda Managed Instances</a>
     */
    public void requestsShareNoState(String... but) {
        var exempt = List.of(but);
        var reason =
                "one environment may serve several requests at once, with one object of each class: keep what belongs"
                        + " to a request in parameters and local variables";
        noFields()
                .that(DescribedPredicate.describe(
                        "are not of " + exempt,
                        field -> !exempt.contains(field.getOwner().getSimpleName())))
                .should()
                .notBeFinal()
                .orShould()
                .haveRawType(DescribedPredicate.describe(
                        "a type whose objects change while they are used",
                        type -> CHANGED_BY_USE.contains(type.getName())))
                .because(reason)
                .allowEmptyShould(true)
                .check(classes);
    }

    /** A thread, like the process, goes on to the next request. */
    public void nothingIsLeftInAThread(String... but) {
        nobody(but)
                .should()
                .accessTargetWhere(THREAD_STATE.used())
                .because(
                        "what a request leaves in its thread or in the process belongs to the next one: use MDC.putCloseable, "
                                + "or a ScopedValue")
                .check(classes);
    }

    /** Only the kit's own readers of a request, named here, see an event as it came. */
    public void requestsAreReadByTheKit(String... but) {
        nobody(but)
                .should()
                .accessTargetWhere(REQUESTS.used())
                .because("two values of one header, bytes that are no text and paths spelled otherwise are refused or "
                        + "settled in one place: ask ApiRequest")
                .check(classes);
    }

    private static GivenClassesConjunction nobody(String... but) {
        var exempt = List.of(but);
        return noClasses()
                .that(DescribedPredicate.describe("are not " + exempt, each -> !exempt.contains(each.getSimpleName())));
    }

    /** {@code Instant.now()}, {@code LocalDate.now(zone)} and the like; {@code now(clock)} is what they should be. */
    private static DescribedPredicate<JavaAccess<?>> callsNowWithoutAClock() {
        return DescribedPredicate.describe(
                "now without a clock",
                access -> access.getName().equals("now")
                        && access.getTargetOwner().getPackageName().startsWith("java.time")
                        && !access.getTarget().getFullName().endsWith("now(java.time.Clock)"));
    }
}
