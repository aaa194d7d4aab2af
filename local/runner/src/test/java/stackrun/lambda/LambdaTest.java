package stackrun.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import stackrun.template.TemplateException;
import stackrun.time.VirtualTimer;

/**
 * Functions, their environments and who may invoke them.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html">Understanding Lambda function scaling</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html">Aliases</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html">Resource-based policies</a>
 */
class LambdaTest {

    private static final String API = "arn:aws:execute-api:eu-west-1:000000000000:api1/dev/GET/orders/1";
    private static final String GATEWAY = "apigateway.amazonaws.com";
    private static final FunctionDefinition FUNCTION = new TestArtifact(Path.of("nowhere"), "probes").function("Work");
    private static final String ALIAS = FUNCTION.arn() + ":live";

    @Test
    void startsAnEnvironmentForTheFirstEventAndKeepsItWarm() {
        var environments = Scripted.echo();
        try (var lambda = lambda(environments, FUNCTION)) {
            assertThat(environments.started).hasValue(0);

            invoke(lambda, ALIAS, "1");
            invoke(lambda, ALIAS, "2");

            assertThat(environments.started).hasValue(1);
        }
        assertThat(environments.closed).hasValue(1);
    }

    @Test
    void beginsATraceThatTheFunctionsSettingsDecideOn() {
        var environments = Scripted.echo();
        var active = new PlatformSettings(true, FUNCTION.platform().logs(), 512);
        try (var lambda = lambda(environments, TestArtifact.withPlatform(FUNCTION, active))) {
            lambda.invoke(ALIAS, new byte[0], null);
            lambda.invoke(ALIAS, new byte[0], "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0");
        }

        assertThat(environments.invocations)
                .extracting(Invocation::trace)
                .satisfiesExactly(
                        begun -> assertThat(begun).endsWith(";Sampled=1"),
                        given -> assertThat(given).isEqualTo("Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0"));
    }

    @Test
    void startsAnotherEnvironmentOnlyForWhatComesAtTheSameTime() throws Exception {
        var inside = new CountDownLatch(2);
        var environments = new Scripted(invocation -> {
            inside.countDown();
            await(inside);
            return new Result.Answered(invocation.requestId(), invocation.event());
        });
        try (var lambda = lambda(environments, FUNCTION);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> invoke(lambda, ALIAS, "1"));
            var two = threads.submit(() -> invoke(lambda, ALIAS, "2"));

            assertThat(one.get()).isInstanceOf(Result.Answered.class);
            assertThat(two.get()).isInstanceOf(Result.Answered.class);
            invoke(lambda, ALIAS, "3");
            assertThat(environments.started).hasValue(2);
        }
    }

    @Test
    void letsWhatIsTooMuchWaitWhereNothingIsReserved() throws Exception {
        var inside = new CountDownLatch(2);
        var release = new CountDownLatch(1);
        var environments = new Scripted(invocation -> {
            inside.countDown();
            await(release);
            return new Result.Answered(invocation.requestId(), invocation.event());
        });
        try (var lambda = lambda(environments, FUNCTION);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Result> one = threads.submit(() -> invoke(lambda, ALIAS, "1"));
            Future<Result> two = threads.submit(() -> invoke(lambda, ALIAS, "2"));
            inside.await();
            Future<Result> three = threads.submit(() -> invoke(lambda, ALIAS, "3"));
            assertThat(environments.invocations).hasSize(2);

            release.countDown();

            assertThat(one.get()).isInstanceOf(Result.Answered.class);
            assertThat(two.get()).isInstanceOf(Result.Answered.class);
            assertThat(three.get()).isInstanceOf(Result.Answered.class);
            assertThat(environments.started).hasValue(2);
        }
    }

    @Test
    void throttlesAtOnceWhatIsMoreThanReserved() throws Exception {
        var inside = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var environments = new Scripted(invocation -> {
            inside.countDown();
            await(release);
            return new Result.Answered(invocation.requestId(), invocation.event());
        });
        try (var lambda = lambda(environments, TestArtifact.withReserved(FUNCTION, 1));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> invoke(lambda, ALIAS, "1"));
            inside.await();

            assertThat(invoke(lambda, ALIAS, "2")).isInstanceOf(Result.Throttled.class);

            release.countDown();
            assertThat(one.get()).isInstanceOf(Result.Answered.class);
        }
    }

    @Test
    void leavesReservedConcurrencyAsItIsWhateverAnEventSourceAsksFor() {
        try (var lambda = lambda(Scripted.echo(), TestArtifact.withReserved(FUNCTION, 0))) {
            lambda.scale(ALIAS, 5);

            assertThat(invoke(lambda, ALIAS, "1")).isInstanceOf(Result.Throttled.class);
        }
    }

    @Test
    void givesAFunctionTheLargestNumberOfEnvironmentsItsSourcesAskFor() {
        try (var lambda = lambda(Scripted.echo(), FUNCTION)) {
            lambda.scale(ALIAS, 7);
            lambda.scale(ALIAS, 3);

            assertThat(lambda.function(ALIAS).environments()).isEqualTo(7);
        }
    }

    @Test
    void throwsAwayAnEnvironmentThatBroke() {
        var environments = Scripted.echo();
        try (var lambda = lambda(environments, FUNCTION)) {
            invoke(lambda, ALIAS, "break");

            assertThat(environments.closed).hasValue(1);
            assertThat(invoke(lambda, ALIAS, "next")).isInstanceOf(Result.Answered.class);
            assertThat(environments.started).hasValue(2);
        }
    }

    @Test
    void failsWhatFindsNoEnvironmentThatStartsAndTriesAgain() {
        var environments = Scripted.echo();
        var broken = new TestArtifact(Path.of("nowhere"), "probes").function("Work", Map.of("FAIL_INIT", "yes"));
        try (var lambda = lambda(environments, broken)) {
            for (int i = 0; i < 3; i++) {
                assertThat(invoke(lambda, ALIAS, "1")).isInstanceOfSatisfying(Result.Failed.class, failed -> {
                    assertThat(failed.type()).isEqualTo("Runtime.ExitError");
                    assertThat(failed.message()).contains("Work");
                });
            }
            assertThat(environments.started).hasValue(3);
        }
    }

    @Test
    void servesTheFirstEventInAnEnvironmentThatWasWarmedForIt() {
        var environments = Scripted.echo();
        try (var lambda = lambda(environments, FUNCTION)) {
            lambda.warm("Work");
            assertThat(environments.started).hasValue(1);

            invoke(lambda, ALIAS, "1");

            assertThat(environments.started).hasValue(1);
        }
    }

    /** A cold start does not count: the time of an invocation runs from when its environment is ready. */
    @Test
    void givesAnInvocationItsWholeTimeOnceItsEnvironmentIsReady() {
        var timer = new VirtualTimer(Instant.parse("2026-01-01T00:00:00Z"));
        var environments = Scripted.echo();
        ExecutionEnvironment.Factory slow = function -> {
            timer.advance(Duration.ofMinutes(1));
            return environments.start(function);
        };
        try (var lambda = new Lambda(slow, 1, timer)) {
            lambda.define(FUNCTION);

            invoke(lambda, FUNCTION.arn(), "1");

            assertThat(environments.invocations)
                    .extracting(Invocation::deadline)
                    .containsExactly(Instant.parse("2026-01-01T00:01:30Z"));
        }
    }

    @Test
    void tellsWhoListensWhenAFunctionBeginsAndWhenItEnds() {
        var steps = new ArrayList<String>();
        var environments = new Scripted(invocation -> {
            steps.add("works");
            return new Result.Failed(invocation.requestId(), "java.io.IOException", "no luck");
        });
        try (var lambda = lambda(environments, FUNCTION)) {
            lambda.whenBusy(() -> steps.add("begins"), () -> steps.add("ends"));

            invoke(lambda, ALIAS, "1");

            assertThat(steps).containsExactly("begins", "works", "ends");
        }
    }

    @Test
    void startsNoMoreEnvironmentsThanTheRunAllows() throws Exception {
        var inside = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var environments = new Scripted(invocation -> {
            inside.countDown();
            await(release);
            return new Result.Answered(invocation.requestId(), invocation.event());
        });
        try (var lambda = new Lambda(environments, 1, InstantSource.system());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            lambda.define(TestArtifact.withReserved(FUNCTION, 2));
            var one = threads.submit(() -> invoke(lambda, FUNCTION.arn(), "1"));
            inside.await();

            assertThat(invoke(lambda, FUNCTION.arn(), "2")).isInstanceOf(Result.Throttled.class);

            release.countDown();
            assertThat(one.get()).isInstanceOf(Result.Answered.class);
        }
    }

    @Test
    void permitsAServiceFromAnywhereWhereAPermissionNamesNoSource() {
        try (var lambda = lambda(Scripted.echo(), FUNCTION)) {
            lambda.permit(ALIAS, GATEWAY, null);

            assertThat(lambda.permits(ALIAS, GATEWAY, API)).isTrue();
            assertThat(lambda.permits(ALIAS, "events.amazonaws.com", API)).isFalse();
        }
    }

    @Test
    void findsAFunctionByItsNameVersionAndAlias() {
        var environments = Scripted.echo();
        try (var lambda = lambda(environments, FUNCTION)) {
            lambda.qualify("Work", "1");

            for (var arn : new String[] {"Work", FUNCTION.arn(), FUNCTION.arn() + ":1", ALIAS}) {
                assertThat(invoke(lambda, arn, "1")).isInstanceOf(Result.Answered.class);
            }
            assertThat(environments.invocations)
                    .extracting(Invocation::functionArn)
                    .containsExactly("Work", FUNCTION.arn(), FUNCTION.arn() + ":1", ALIAS);
            assertThat(environments.started).hasValue(1);
        }
    }

    @Test
    void refusesAFunctionVersionOrAliasThereIsNot() {
        try (var lambda = lambda(Scripted.echo(), FUNCTION)) {
            assertThatThrownBy(() -> invoke(lambda, FUNCTION.arn() + ":2", "1"))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContainingAll("Work", "2");
            assertThatThrownBy(() -> invoke(lambda, TestArtifact.ARN + "Other:live", "1"))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("Other");
            assertThatThrownBy(() -> invoke(lambda, "arn:aws:sqs:eu-west-1:000000000000:queue", "1"))
                    .isInstanceOf(TemplateException.class);
        }
    }

    @Test
    void permitsOnlyWhatAPermissionOfThatVeryAliasSays() {
        try (var lambda = lambda(Scripted.echo(), FUNCTION)) {
            assertThat(lambda.permits(ALIAS, GATEWAY, API)).isFalse();

            lambda.permit(ALIAS, GATEWAY, "arn:aws:execute-api:eu-west-1:000000000000:api1/dev/GET/orders/*");

            assertThat(lambda.permits(ALIAS, GATEWAY, API)).isTrue();
            assertThat(lambda.permits(FUNCTION.arn(), GATEWAY, API)).isFalse();
            assertThat(lambda.permits(ALIAS, "events.amazonaws.com", API)).isFalse();
            assertThat(lambda.permits(ALIAS, GATEWAY, API.replace("GET", "PUT")))
                    .isFalse();
            assertThat(lambda.permits(ALIAS, GATEWAY, API.replace("api1", "api2")))
                    .isFalse();
        }
    }

    private static Lambda lambda(ExecutionEnvironment.Factory environments, FunctionDefinition function) {
        var lambda = new Lambda(environments, Integer.MAX_VALUE, InstantSource.system());
        lambda.define(function);
        lambda.qualify("Work", "live");
        return lambda;
    }

    private static Result invoke(Lambda lambda, String arn, String event) {
        return lambda.invoke(arn, event.getBytes(StandardCharsets.UTF_8), null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
