package com.example.kit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.lambda.Invocations;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.LocalAws;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import stackrun.embedded.http.HttpServer;

class DeadlineTest {

    private static final Deadline DEADLINE = new Deadline(Duration.ofSeconds(8), Duration.ofSeconds(3));

    @ParameterizedTest
    @CsvSource({"60000, 8000, 3000", "8250, 8000, 3000", "5250, 5000, 3000", "1250, 1000, 1000", "251, 1, 1"})
    void endsACallBeforeTheInvocation(int millisLeft, long callMillis, long attemptMillis) {
        var bounded = bounded(millisLeft, GetItemRequest.builder().build());

        assertThat(bounded.apiCallTimeout()).contains(Duration.ofMillis(callMillis));
        assertThat(bounded.apiCallAttemptTimeout()).contains(Duration.ofMillis(attemptMillis));
    }

    @ParameterizedTest
    @CsvSource({"250", "0", "-5"})
    void beginsNoCallWithoutTimeForItsAnswer(int millisLeft) {
        assertThatThrownBy(() -> bounded(millisLeft, GetItemRequest.builder().build()))
                .isInstanceOf(SdkClientException.class)
                .hasMessageContaining("no call is begun with less than 250 ms");
    }

    @Test
    void keepsWhatElseARequestIsToldToDo() {
        var request = GetItemRequest.builder()
                .overrideConfiguration(override -> override.putHeader("x-test", "1"))
                .build();

        assertThat(bounded(1_000, request).headers()).containsKey("x-test");
    }

    @Test
    void isTheLongestWhereNoInvocationIsKnown() {
        var bounded =
                override(DEADLINE.modifyRequest(asked(GetItemRequest.builder().build()), attributes()));

        assertThat(bounded.apiCallTimeout()).contains(Duration.ofSeconds(8));
    }

    /** A service that never answers, and 400 ms left: the call ends by itself, with the attempt it is in. */
    @Test
    void endsACallThatHangs() throws IOException {
        var never = new CountDownLatch(1);
        var attempts = new AtomicInteger();
        try (var server = HttpServer.start(request -> {
                    attempts.incrementAndGet();
                    never.await();
                    throw new IllegalStateException("nobody waits for this");
                });
                var dynamoDb = client(server)) {
            assertThatThrownBy(() -> Invocations.serve(
                            new FixedContext(400),
                            () -> dynamoDb.getItem(get -> get.tableName("t").key(Map.of()))))
                    .isInstanceOf(ApiCallTimeoutException.class);
            assertThat(attempts).hasValueLessThanOrEqualTo(1);
            never.countDown();
        }
    }

    private static DynamoDbClient client(HttpServer server) {
        var settings = Map.of("AWS_ENDPOINT_URL", server.uri().toString(), "AWS_REGION", "eu-west-1");
        return LocalAws.clients(settings).dynamoDb();
    }

    private static AwsRequestOverrideConfiguration bounded(int millisLeft, GetItemRequest request) {
        var answer = new SdkRequest[1];
        Invocations.serve(
                new FixedContext(millisLeft), () -> answer[0] = DEADLINE.modifyRequest(asked(request), attributes()));
        return override(answer[0]);
    }

    private static AwsRequestOverrideConfiguration override(SdkRequest request) {
        return ((GetItemRequest) request).overrideConfiguration().orElseThrow();
    }

    private static Context.ModifyRequest asked(SdkRequest request) {
        return InterceptorContext.builder().request(request).build();
    }

    private static ExecutionAttributes attributes() {
        return new ExecutionAttributes();
    }
}
