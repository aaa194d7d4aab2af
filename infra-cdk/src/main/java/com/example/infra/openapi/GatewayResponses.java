package com.example.infra.openapi;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The responses that API Gateway sends without a function, with the functions' problem types and titles: HTTP's status phrases. */
final class GatewayResponses {

    /**
     * The variable for the gateway's own error message, a JSON string with its quotes. The message about a missing parameter
     * names it; that about an invalid signature repeats the {@code Authorization} header, so all other details are fixed words.
     */
    private static final String GATEWAY_MESSAGE = "$context.error.messageString";

    private static final List<GatewayResponse> RESPONSES = List.of(
            GatewayResponse.of(
                    "DEFAULT_4XX",
                    400,
                    "invalid-request",
                    "Bad Request",
                    "the request cannot be answered: check its path, method and headers"),
            invalid("BAD_REQUEST_BODY"),
            invalid("BAD_REQUEST_PARAMETERS"),
            GatewayResponse.of(
                    "UNAUTHORIZED",
                    401,
                    "unauthorized",
                    "Unauthorized",
                    "a valid access token is required in the Authorization header"),
            forbidden("ACCESS_DENIED", "the access token does not allow this operation"),
            forbidden("EXPIRED_TOKEN", "the request's signature has expired"),
            forbidden("INVALID_API_KEY", "the API key is not valid"),
            forbidden("WAF_FILTERED", "the web application firewall blocked the request"),
            notFound("MISSING_AUTHENTICATION_TOKEN"),
            notFound("INVALID_SIGNATURE"),
            notFound("RESOURCE_NOT_FOUND"),
            GatewayResponse.of(
                    "REQUEST_TOO_LARGE",
                    413,
                    "content-too-large",
                    "Content Too Large",
                    "the request must be at most 10 MB"),
            GatewayResponse.of(
                    "UNSUPPORTED_MEDIA_TYPE",
                    415,
                    "unsupported-media-type",
                    "Unsupported Media Type",
                    "Content-Type must be application/json, in UTF-8"),
            tooMany("THROTTLED", "too many requests in a short time: retry the same request after Retry-After seconds"),
            tooMany("QUOTA_EXCEEDED", "the quota of requests is used up"),
            fault("DEFAULT_5XX", "an unexpected error occurred and was logged"),
            fault("API_CONFIGURATION_ERROR", "the API is misconfigured"),
            fault("AUTHORIZER_CONFIGURATION_ERROR", "the authorizer is misconfigured"),
            unavailable("AUTHORIZER_FAILURE", "the access token could not be verified"),
            unavailable("INTEGRATION_FAILURE", "the function could not be invoked"),
            GatewayResponse.of(
                    "INTEGRATION_TIMEOUT",
                    504,
                    "timeout",
                    "Gateway Timeout",
                    "the function did not answer in time: the request may still have been carried out"));

    private GatewayResponses() {}

    /** @param pages the web pages that may read the responses */
    static ObjectNode all(CrossOrigin pages) {
        var responses = JsonNodeFactory.instance.objectNode();
        RESPONSES.forEach(response -> responses.set(response.type(), response.definition(pages)));
        return responses;
    }

    private static GatewayResponse invalid(String type) {
        return new GatewayResponse(type, 400, "invalid-request", "Bad Request", GATEWAY_MESSAGE);
    }

    private static GatewayResponse forbidden(String type, String detail) {
        return GatewayResponse.of(type, 403, "forbidden", "Forbidden", detail);
    }

    /**
     * API Gateway knows no such error. It asks for an AWS signature, or takes the client's token for one. No operation is
     * called with signatures, so both mean that there is no such operation.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
     *     response types</a>
     */
    private static GatewayResponse notFound(String type) {
        return GatewayResponse.of(type, 404, "not-found", "Not Found", "no operation has this path and method");
    }

    private static GatewayResponse tooMany(String type, String detail) {
        return GatewayResponse.of(type, 429, "too-many-requests", "Too Many Requests", detail);
    }

    private static GatewayResponse fault(String type, String detail) {
        return GatewayResponse.of(type, 500, "internal-error", "Internal Server Error", detail);
    }

    /** Reports an outage in front of the function, like an outage of a dependency. */
    private static GatewayResponse unavailable(String type, String detail) {
        return GatewayResponse.of(
                type,
                503,
                "unavailable",
                "Service Unavailable",
                detail + ": retry the same request after Retry-After seconds");
    }
}
