package com.example.infra.openapi;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The responses that API Gateway sends without a function, as RFC 9457 problem details with the functions' titles: HTTP's status phrases. The
 * instance is the request id, which is also in the logs.
 *
 * <p>Templates here are text with variables, not Velocity
 * (<a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">gateway
 * response types</a>). They stand under {@code application/json}, the type API Gateway falls back to whatever the client
 * accepts; the header then says what the body is.
 */
final class GatewayResponses {

    private record Answer(String type, int status, String kind, String title, String detail) {}

    /** The variable for the gateway's own error message, a JSON string with its quotes. */
    private static final String GATEWAY_MESSAGE = "$context.error.messageString";

    private static final List<Answer> ANSWERS = List.of(
            invalid("DEFAULT_4XX"),
            invalid("BAD_REQUEST_BODY"),
            invalid("BAD_REQUEST_PARAMETERS"),
            unauthorized("UNAUTHORIZED"),
            forbidden("ACCESS_DENIED", "the access token does not allow this operation"),
            forbidden("EXPIRED_TOKEN", "the request's signature has expired"),
            forbidden("INVALID_API_KEY", "the API key is not valid"),
            forbidden("INVALID_SIGNATURE", "the request's signature is not valid"),
            forbidden("WAF_FILTERED", "the web application firewall blocked the request"),
            notFound("MISSING_AUTHENTICATION_TOKEN"),
            notFound("RESOURCE_NOT_FOUND"),
            new Answer(
                    "REQUEST_TOO_LARGE",
                    413,
                    "content-too-large",
                    "Content Too Large",
                    quoted("the request must be at most 10 MB")),
            new Answer(
                    "UNSUPPORTED_MEDIA_TYPE",
                    415,
                    "unsupported-media-type",
                    "Unsupported Media Type",
                    quoted("Content-Type must be application/json, in UTF-8")),
            tooMany("THROTTLED", "too many requests in a short time: retry the same request after Retry-After seconds"),
            tooMany("QUOTA_EXCEEDED", "the quota of requests is used up"),
            fault("DEFAULT_5XX", "an unexpected error occurred and was logged"),
            fault("API_CONFIGURATION_ERROR", "the API is misconfigured"),
            fault("AUTHORIZER_CONFIGURATION_ERROR", "the authorizer is misconfigured"),
            unavailable("AUTHORIZER_FAILURE", "the access token could not be verified"),
            unavailable("INTEGRATION_FAILURE", "the function could not be invoked"),
            late(
                    "INTEGRATION_TIMEOUT",
                    "the function did not answer in time: the request may still have been carried out"));

    private GatewayResponses() {}

    static ObjectNode all() {
        var responses = JsonNodeFactory.instance.objectNode();
        ANSWERS.forEach(answer -> responses.set(answer.type(), response(answer)));
        return responses;
    }

    private static ObjectNode response(Answer answer) {
        var response = JsonNodeFactory.instance.objectNode();
        response.put("statusCode", String.valueOf(answer.status()));
        var headers = response.putObject("responseParameters");
        headers.put("gatewayresponse.header.Content-Type", "'application/problem+json'");
        switch (answer.status()) {
            case 401 -> headers.put("gatewayresponse.header.WWW-Authenticate", "'Bearer'");
            case 429 -> headers.put("gatewayresponse.header.Retry-After", "'1'");
            case 503 -> headers.put("gatewayresponse.header.Retry-After", "'5'");
            default -> {}
        }
        response.putObject("responseTemplates").put("application/json", problem(answer));
        return response;
    }

    private static String problem(Answer answer) {
        return """
                {"type":"urn:shop:problem:%s","title":"%s","status":%s,"detail":%s,"instance":"urn:uuid:$context.requestId"}""".formatted(answer.kind(), answer.title(), answer.status(), answer.detail());
    }

    private static Answer invalid(String type) {
        return new Answer(type, 400, "invalid-request", "Bad Request", GATEWAY_MESSAGE);
    }

    private static Answer unauthorized(String type) {
        return new Answer(
                type,
                401,
                "unauthorized",
                "Unauthorized",
                quoted("a valid access token is required in the Authorization header"));
    }

    private static Answer forbidden(String type, String detail) {
        return new Answer(type, 403, "forbidden", "Forbidden", quoted(detail));
    }

    private static Answer notFound(String type) {
        return new Answer(type, 404, "not-found", "Not Found", quoted("no operation has this path and method"));
    }

    private static Answer tooMany(String type, String detail) {
        return new Answer(type, 429, "too-many-requests", "Too Many Requests", quoted(detail));
    }

    private static Answer fault(String type, String detail) {
        return new Answer(type, 500, "internal-error", "Internal Server Error", quoted(detail));
    }

    /** An outage in front of the function, answered like an outage of a dependency. */
    private static Answer unavailable(String type, String what) {
        return new Answer(
                type,
                503,
                "unavailable",
                "Service Unavailable",
                quoted(what + ": retry the same request after Retry-After seconds"));
    }

    private static Answer late(String type, String detail) {
        return new Answer(type, 504, "timeout", "Gateway Timeout", quoted(detail));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
