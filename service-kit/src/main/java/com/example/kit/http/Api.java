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
 * The HTTP edge of a function behind API Gateway. It verifies the caller, traces the request and answers a
 * {@link Refusal} with its problem.
 *
 * <p>A failure of a dependency, as determined by {@link Outages}, is answered 503 with {@code Retry-After}. Any other
 * failure is rethrown, so that Lambda counts it and API Gateway answers 500.
 */
public final class Api {

    /** Handles a request of a verified caller. */
    @FunctionalInterface
    public interface Operation {
        APIGatewayProxyResponseEvent answer(ApiRequest request);
    }

    private final AccessTokens tokens;
    private final Tracing tracing;
    private final Outages outages;
    private final CrossOrigin pages;

    /**
     * Creates the edge of one function.
     *
     * @param pages the web pages that may read the answers
     */
    public Api(AccessTokens tokens, Tracing tracing, Outages outages, CrossOrigin pages) {
        this.tokens = tokens;
        this.tracing = tracing;
        this.outages = outages;
        this.pages = pages;
    }

    /**
     * Answers a request with the result of the operation, or with the problem of a refusal.
     *
     * @param parameters the query parameters of the operation; a request with any other is rejected
     */
    public APIGatewayProxyResponseEvent answer(
            APIGatewayProxyRequestEvent event, Operation operation, String... parameters) {
        return tracing.segment(Invocation.traceHeader(), () -> {
            var answer = answered(GatewayEvents.require(event), operation, Set.of(parameters));
            answer.getHeaders().putAll(pages.headers());
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

    /** Answers with a body that is already rendered. */
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
