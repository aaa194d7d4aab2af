package com.example.kit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.kit.lambda.Invocation;
import com.example.kit.tracing.Tracing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The edge of a function behind API Gateway: verifies who calls, traces, and answers a {@link Refusal} as a problem.
 *
 * <p>The failure of a service the function depends on is answered 503 with {@code Retry-After}: {@link Outages} says which
 * failures these are. Any other failure escapes, so that Lambda counts it and API Gateway answers 500.
 */
public final class Api {

    /** What a function does with a request. */
    @FunctionalInterface
    public interface Operation {
        APIGatewayProxyResponseEvent answer(ApiRequest request);
    }

    private final AccessTokens tokens;
    private final Tracing tracing;
    private final Outages outages;

    public Api(AccessTokens tokens, Tracing tracing, Outages outages) {
        this.tokens = tokens;
        this.tracing = tracing;
        this.outages = outages;
    }

    /**
     * Answers a request with what the operation makes of it, or with the problem it is refused with.
     *
     * @param parameters the query parameters the operation knows; a request with any other is refused
     */
    public APIGatewayProxyResponseEvent answer(
            APIGatewayProxyRequestEvent event, Operation operation, String... parameters) {
        return tracing.segment(Invocation.traceHeader(), () -> {
            var answer = answered(GatewayEvents.require(event), operation, Set.of(parameters));
            tracing.answered(answer.getStatusCode());
            return answer;
        });
    }

    private APIGatewayProxyResponseEvent answered(
            APIGatewayProxyRequestEvent event, Operation operation, Set<String> parameters) {
        try {
            var inputs = Inputs.of(event);
            var caller = tokens.caller(inputs.header("Authorization"));
            inputs.allowParameters(parameters);
            return operation.answer(new ApiRequest(event, inputs, caller));
        } catch (Refusal refusal) {
            return refused(event, refusal);
        } catch (RuntimeException failure) {
            return refused(event, outages.refusal(failure));
        }
    }

    private static APIGatewayProxyResponseEvent refused(APIGatewayProxyRequestEvent event, Refusal refusal) {
        var problem = refusal.problem().withInstance(instance(event));
        return answer(problem.status(), Problem.MEDIA_TYPE, refusal.headers(), Json.write(problem));
    }

    public static APIGatewayProxyResponseEvent json(int status, Object body) {
        return json(status, body, Map.of());
    }

    public static APIGatewayProxyResponseEvent json(int status, Object body, Map<String, String> headers) {
        return answer(status, "application/json", headers, Json.write(body));
    }

    /** An answer whose body was rendered before, byte for byte. */
    public static APIGatewayProxyResponseEvent rendered(int status, String json, Map<String, String> headers) {
        return answer(status, "application/json", headers, json);
    }

    private static APIGatewayProxyResponseEvent answer(
            int status, String mediaType, Map<String, String> headers, String body) {
        var all = new LinkedHashMap<String, String>();
        all.put("Content-Type", mediaType);
        all.put("Cache-Control", "no-store");
        all.putAll(headers);
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(status)
                .withHeaders(all)
                .withBody(body)
                .withIsBase64Encoded(false);
    }

    private static @Nullable String instance(APIGatewayProxyRequestEvent event) {
        var context = event.getRequestContext();
        return context == null || context.getRequestId() == null ? null : "urn:uuid:" + context.getRequestId();
    }
}
