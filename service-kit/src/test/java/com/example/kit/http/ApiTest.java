package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.example.kit.lambda.Invocations;
import com.example.kit.metrics.Metrics;
import com.example.kit.testing.FixedContext;
import com.example.kit.tracing.Tracing;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

class ApiTest {

    private final Noted noted = new Noted();
    private final Api api = new Api(
            new AccessTokens(URI.create("https://issuer"), Set.of(), new ImmutableJWKSet<>(new JWKSet())),
            noted,
            new Outages("takeOrderFunction", new Metrics("api", "takeOrderFunction", Clock.systemUTC())),
            new CrossOrigin("https://shop.test"));

    /** A refusal is an answer too: the trace must show it as the caller's error. */
    @Test
    void tellsTheTraceOfTheInvocationWhatItAnswered() {
        Invocations.serve(
                new FixedContext(),
                () -> api.answer(
                        new APIGatewayProxyRequestEvent().withHttpMethod("GET"), request -> Api.json(200, Map.of())));

        assertThat(noted.seen).containsExactly("in " + FixedContext.TRACE, "answered 401");
    }

    /** A refusal too: without the header, a page could not read what is wrong. */
    @Test
    void letsThePageOfItsOriginReadEveryAnswer() {
        var answer =
                api.answer(new APIGatewayProxyRequestEvent().withHttpMethod("GET"), request -> Api.json(200, Map.of()));

        assertThat(answer.getStatusCode()).isEqualTo(401);
        assertThat(answer.getHeaders())
                .containsEntry("Access-Control-Allow-Origin", "https://shop.test")
                .containsKey("Access-Control-Expose-Headers")
                .doesNotContainKey("Access-Control-Allow-Credentials");
    }

    @Test
    void addsNothingForPagesOfNoOrigin() {
        assertThat(new CrossOrigin("").headers()).isEmpty();
    }

    private static final class Noted implements Tracing {

        private final List<String> seen = new ArrayList<>();

        @Override
        public <T> T segments(List<@Nullable String> headers, Supplier<T> work) {
            headers.forEach(header -> seen.add("in " + header));
            return work.get();
        }

        @Override
        public @Nullable String header() {
            return null;
        }

        @Override
        public void answered(int status) {
            seen.add("answered " + status);
        }

        @Override
        public ExecutionInterceptor interceptor() {
            return new ExecutionInterceptor() {};
        }
    }
}
