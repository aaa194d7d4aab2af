package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.example.kit.lambda.SpringFunctionHandler;
import com.example.kit.testing.Printed;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a function never prints customer input, whatever the outcome of the request. */
class CanariesTest {

    private final String canary = "canary-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"Alice", "Carol", "{\"refused\": true}", "cut"})
    void areNotInTheLog(String kind) {
        var function = new SpringFunctionHandler(Request.environment());
        var request = new Request()
                .header("X-Canary", canary)
                .header("Cookie", canary)
                .body(body(kind));

        var printed = Printed.by(() -> {
            var _ = catchThrowable(() -> request.sentTo(function));
        });

        assertThat(printed).doesNotContain(canary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer %s", "%s", "Bearer a.%s.c"})
    void areNotInTheLogAsTokens(String authorization) {
        var function = new SpringFunctionHandler(Request.environment());
        var request = new Request().header("Authorization", authorization.formatted(canary));

        var printed = Printed.by(() -> {
            var _ = catchThrowable(() -> request.sentTo(function));
        });

        assertThat(printed).doesNotContain(canary);
    }

    private String body(String kind) {
        var order = Request.ORDER
                .replace("alice@example.com", canary + "@example.com")
                .replace("1 Garden Street", canary)
                .replace("Springfield", canary);
        return switch (kind) {
            case "cut" -> order.substring(0, order.length() - 5);
            case "Alice", "Carol" -> order.replace("Alice", kind);
            default -> order.replaceFirst("\\{", "{\"" + canary + "\": 1, ");
        };
    }
}
