package com.example.kit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.example.kit.testing.LocalAws;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;

/** How often a call is made that fails each time; the pauses between are left out here. */
class RetriesTest {

    private static final int RETRY_TOKENS = 500;

    private static final String AMZ_JSON = "application/x-amz-json-1.0";
    private static final BackoffStrategy AT_ONCE = BackoffStrategy.retryImmediately();

    enum Caller {
        DYNAMODB {
            @Override
            void call(Clients clients) {
                var client = atOnce(clients, DynamoDbClient.builder()).build();
                client.transactWriteItems(write -> write.transactItems(List.of()));
            }
        },
        SQS {
            @Override
            void call(Clients clients) {
                atOnce(clients, SqsClient.builder()).build().sendMessageBatch(batch -> batch.queueUrl("q"));
            }
        },
        KINESIS {
            @Override
            void call(Clients clients) {
                atOnce(clients, KinesisClient.builder()).build().putRecords(put -> put.streamName("s"));
            }
        },
        KMS {
            @Override
            void call(Clients clients) {
                atOnce(clients, KmsClient.builder()).build().generateDataKey(key -> key.keyId("k"));
            }
        };

        abstract void call(Clients clients);

        <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B atOnce(Clients clients, B builder) {
            return clients.configured(builder, name())
                    .overrideConfiguration(override -> override.retryStrategy(Retries.strategy(AT_ONCE, AT_ONCE)));
        }
    }

    @ParameterizedTest
    @MethodSource("passing")
    void makesFiveAttemptsAtWhatMayPass(Caller caller, int status, String error) throws IOException {
        assertThat(attempts(caller, status, error)).isEqualTo(5);
    }

    static Stream<Arguments> passing() {
        return Stream.concat(
                Stream.of(Caller.values())
                        .flatMap(caller -> Stream.of(
                                Arguments.of(caller, 500, "InternalFailure"),
                                Arguments.of(caller, 503, "ServiceUnavailable"),
                                Arguments.of(caller, 400, "ThrottlingException"))),
                Stream.of(
                        Arguments.of(Caller.DYNAMODB, 400, "ProvisionedThroughputExceededException"),
                        Arguments.of(Caller.DYNAMODB, 400, "RequestLimitExceeded"),
                        Arguments.of(Caller.DYNAMODB, 400, "TransactionInProgressException"),
                        Arguments.of(Caller.DYNAMODB, 400, "TransactionConflictException"),
                        Arguments.of(Caller.DYNAMODB, 400, cancelled("TransactionConflict", "None")),
                        Arguments.of(Caller.DYNAMODB, 400, cancelled("ThrottlingError")),
                        Arguments.of(Caller.SQS, 403, "RequestThrottled"),
                        Arguments.of(Caller.KINESIS, 400, "ProvisionedThroughputExceededException"),
                        Arguments.of(Caller.KMS, 500, "KMSInternalException"),
                        Arguments.of(Caller.KMS, 503, "DependencyTimeoutException")));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void makesOneAttemptAtWhatWillNotPass(Caller caller, int status, String error) throws IOException {
        assertThat(attempts(caller, status, error)).isEqualTo(1);
    }

    static List<Arguments> lasting() {
        return List.of(
                Arguments.of(Caller.DYNAMODB, 400, "ConditionalCheckFailedException"),
                Arguments.of(Caller.DYNAMODB, 400, cancelled("None", "ConditionalCheckFailed")),
                Arguments.of(Caller.DYNAMODB, 400, cancelled("TransactionConflict", "ConditionalCheckFailed")),
                Arguments.of(Caller.DYNAMODB, 400, "ValidationException"),
                Arguments.of(Caller.SQS, 400, "AWS.SimpleQueueService.BatchRequestTooLong"),
                Arguments.of(Caller.KINESIS, 400, "ResourceNotFoundException"),
                Arguments.of(Caller.KMS, 400, "DisabledException"));
    }

    /** The JDK sends a POST whose connection is lost again by itself, unless its body is streamed: ten attempts then. */
    @ParameterizedTest
    @ValueSource(strings = {"DYNAMODB", "SQS", "KINESIS", "KMS"})
    void makesFiveAttemptsWhereEachConnectionIsLost(Caller caller) throws IOException {
        var accepted = new AtomicInteger();
        try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (var connection = socket.accept()) {
                        accepted.incrementAndGet();
                        var _ = connection.getInputStream().read(new byte[64 * 1024]);
                    } catch (IOException closed) {
                        return;
                    }
                }
            });

            assertThatThrownBy(() -> caller.call(clients(URI.create("http://127.0.0.1:" + socket.getLocalPort()))))
                    .isInstanceOf(SdkException.class);
        }
        assertThat(accepted).hasValue(5);
    }

    /**
     * The retries of one client are paid from its bucket of 500 tokens, 5 for each throttled attempt and 14 for any other,
     * and a call that succeeds at once puts one back: a service that is down is not called five times by each request.
     *
     * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behaviour: the
     *     retry quota of standard mode</a>
     * @see <a href="https://aws.amazon.com/blogs/developer/announcing-updated-retry-behavior-for-aws-sdks-and-tools/">The
     *     costs since November 2026</a>
     */
    @ParameterizedTest
    @CsvSource({"500, InternalServerError, 14", "400, ThrottlingException, 5"})
    void makesOneAttemptWhenTheTokensForRetriesAreUsedUp(int status, String error, int cost) throws IOException {
        var attempts = new AtomicInteger();
        var down = new AtomicBoolean(true);
        try (var server = HttpServer.start(request -> {
                    attempts.incrementAndGet();
                    return down.get()
                            ? HttpResponse.of(status, AMZ_JSON, "{\"__type\":\"%s\"}".formatted(error))
                            : HttpResponse.of(200, AMZ_JSON, "{}");
                });
                var client = Caller.DYNAMODB
                        .atOnce(clients(server.uri()), DynamoDbClient.builder())
                        .build()) {
            int retries = 0;
            for (int affordable = RETRY_TOKENS / cost; affordable > 0; affordable -= Retries.MAX_ATTEMPTS - 1) {
                retries += attemptsOf(client, attempts) - 1;
            }
            assertThat(retries).isEqualTo(RETRY_TOKENS / cost);
            assertThat(attemptsOf(client, attempts)).isEqualTo(1);

            down.set(false);
            for (int missing = cost - RETRY_TOKENS % cost; missing > 0; missing--) {
                assertThat(attemptsOf(client, attempts)).isEqualTo(1);
            }
            down.set(true);
            assertThat(attemptsOf(client, attempts))
                    .as("paid by calls that succeeded")
                    .isEqualTo(2);
            assertThat(attemptsOf(client, attempts)).isEqualTo(1);
        }
    }

    private static int attemptsOf(DynamoDbClient client, AtomicInteger attempts) {
        int before = attempts.get();
        var _ = catchThrowable(() -> client.getItem(get -> get.tableName("t").key(Map.of())));
        return attempts.get() - before;
    }

    /** Full jitter: those who were held up together do not come back together. */
    @Test
    void waitsAnythingUpToABoundThatDoubles() {
        for (var backoff : List.of(Retries.BACKOFF, Retries.THROTTLING_BACKOFF)) {
            for (int attempt = 2; attempt <= Retries.MAX_ATTEMPTS; attempt++) {
                int next = attempt;
                var delays = IntStream.range(0, 500)
                        .mapToObj(draw -> backoff.computeDelay(next))
                        .toList();
                assertThat(delays.stream().distinct().count()).isGreaterThan(20);
                assertThat(delays).allMatch(delay -> delay.compareTo(bound(backoff, next)) <= 0);
            }
        }
    }

    /** All pauses together leave half of the eight seconds of a call to the attempts. */
    @Test
    void leavesACallTimeForAllAttempts() {
        var pauses = IntStream.rangeClosed(2, Retries.MAX_ATTEMPTS)
                .mapToObj(attempt -> bound(Retries.THROTTLING_BACKOFF, attempt))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(pauses).isLessThanOrEqualTo(Duration.ofSeconds(4));
    }

    private static Duration bound(BackoffStrategy backoff, int attempt) {
        var first = backoff.equals(Retries.BACKOFF) ? Duration.ofMillis(50) : Duration.ofMillis(250);
        return first.multipliedBy(1L << (attempt - 2));
    }

    private static int attempts(Caller caller, int status, String error) throws IOException {
        var attempts = new AtomicInteger();
        try (var server = HttpServer.start(request -> {
            attempts.incrementAndGet();
            var body = "{\"__type\":\"%s\"}".formatted(error);
            return caller == Caller.KINESIS
                    ? HttpResponse.empty(status).with("X-Amzn-ErrorType", error)
                    : HttpResponse.of(status, "application/x-amz-json-1.1", body);
        })) {
            assertThat(catchThrowable(() -> caller.call(clients(server.uri())))).isInstanceOf(SdkException.class);
        }
        return attempts.get();
    }

    private static String cancelled(String... codes) {
        var reasons = Stream.of(codes).map("{\"Code\":\"%s\"}"::formatted).toList();
        return "TransactionCanceledException\",\"CancellationReasons\":%s,\"x\":\"".formatted(reasons);
    }

    private static Clients clients(URI endpoint) {
        return LocalAws.clients(Map.of("AWS_ENDPOINT_URL", endpoint.toString(), "AWS_REGION", "eu-west-1"));
    }
}
