package stackrun.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import stackrun.lambda.environment.TestArtifact;
import stackrun.template.TemplateException;

/**
 * Functions share the executions of their account.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html">Understanding Lambda function scaling</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html">Configuring reserved concurrency</a>
 */
class AccountConcurrencyTest {

    private static final FunctionDefinition WORK = new TestArtifact(Path.of("nowhere"), "probes").function("Work");
    private static final FunctionDefinition OTHER = new TestArtifact(Path.of("nowhere"), "probes").function("Other");
    private static final int LIMIT = 2;

    @Test
    void throttlesWhatExceedsTheLimitAtOnceWhicheverFunctionItIs() throws Exception {
        var inside = new CountDownLatch(LIMIT);
        var release = new CountDownLatch(1);
        var environments = new Scripted(invocation -> {
            inside.countDown();
            await(release);
            return new Result.Answered(invocation.requestId(), invocation.event());
        });
        try (var lambda = new Lambda(
                        environments, Integer.MAX_VALUE, InstantSource.system(), AccountConcurrency.of(LIMIT));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            lambda.define(WORK);
            lambda.define(OTHER);
            var running = new ArrayList<Future<Result>>();
            for (int i = 0; i < LIMIT; i++) {
                running.add(threads.submit(() -> invoke(lambda, WORK)));
            }
            inside.await();

            assertThat(invoke(lambda, OTHER)).isInstanceOf(Result.Throttled.class);
            assertThat(lambda.throttles()).isEqualTo(1);

            release.countDown();
            for (var each : running) {
                assertThat(each.get()).isInstanceOf(Result.Answered.class);
            }
            assertThat(invoke(lambda, OTHER)).isInstanceOf(Result.Answered.class);
        }
    }

    /** A reservation is subtracted from the account, and its function is not affected by the others. */
    @Test
    void leavesAReservationToItsFunction() {
        var account = AccountConcurrency.of(101);
        var reserved = TestArtifact.withReserved(WORK, 1);
        account.reserve(reserved);

        for (int i = 0; i < 100; i++) {
            assertThat(account.enter(OTHER)).isTrue();
        }

        assertThat(account.enter(OTHER)).isFalse();
        assertThat(account.enter(reserved)).isTrue();
    }

    @Test
    void keepsAHundredForFunctionsWithoutAReservation() {
        var account = AccountConcurrency.of(1000);
        account.reserve(TestArtifact.withReserved(WORK, 900));

        assertThatThrownBy(() -> account.reserve(TestArtifact.withReserved(OTHER, 1)))
                .isInstanceOf(TemplateException.class)
                .hasMessageContainingAll("Other", "1000", "901", "100");
    }

    @Test
    void reservesNothingInASmallAccount() {
        assertThatThrownBy(() -> AccountConcurrency.of(10).reserve(TestArtifact.withReserved(WORK, 1)))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("at least 10 must remain");
    }

    private static Result invoke(Lambda lambda, FunctionDefinition function) {
        return lambda.invoke(function.arn(), "1".getBytes(StandardCharsets.UTF_8), null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
