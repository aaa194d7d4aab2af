package com.example.infra.openapi;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The responses that API Gateway sends without a function, with the problem types and titles of the functions. */
final class GatewayResponses {

    /** The variable for the gateway's own error message, a JSON string with its quotes. */
    private static final String GATEWAY_MESSAGE = "$context.error.messageString";

    private static final List<GatewayResponse> RESPONSES = List.of(
            invalid("DEFAULT_4XX"),
            invalid("BAD_REQUEST_BODY"),
            invalid("BAD_REQUEST_PARAMETERS"),
            GatewayResponse.of(
                    "UNAUTHORIZED",
                    401,
                    "unauthorized",
                    "You are not signed in",
                    "a valid access token is required in the Authorization header"),
            forbidden("ACCESS_DENIED", "the token does not allow this"),
            forbidden("EXPIRED_TOKEN", "the request's signature has expired"),
            forbidden("INVALID_API_KEY", "the API key is not valid"),
            forbidden("INVALID_SIGNATURE", "the request's signature is not valid"),
            forbidden("WAF_FILTERED", "the firewall refused the request"),
            notFound("MISSING_AUTHENTICATION_TOKEN"),
            notFound("RESOURCE_NOT_FOUND"),
            GatewayResponse.of(
                    "REQUEST_TOO_LARGE",
                    413,
                    "content-too-large",
                    "The body is too large",
                    "a request has at most 10 MB"),
            GatewayResponse.of(
                    "UNSUPPORTED_MEDIA_TYPE",
                    415,
                    "unsupported-media-type",
                    "The media type is not supported",
                    "Content-Type must be application/json, in UTF-8"),
            tooMany("THROTTLED", "too many requests at once; try again in a moment"),
            tooMany("QUOTA_EXCEEDED", "the quota is used up"),
            fault("DEFAULT_5XX", "something failed on our side and was reported"),
            fault("API_CONFIGURATION_ERROR", "the API is misconfigured"),
            fault("AUTHORIZER_CONFIGURATION_ERROR", "the authorizer is misconfigured"),
            unavailable("AUTHORIZER_FAILURE", "the token could not be checked"),
            unavailable("INTEGRATION_FAILURE", "the function could not be reached"),
            GatewayResponse.of(
                    "INTEGRATION_TIMEOUT",
                    504,
                    "timeout",
                    "There was no answer in time",
                    "the function took too long; it may still have done what was asked"));

    private GatewayResponses() {}

    static ObjectNode all() {
        var responses = JsonNodeFactory.instance.objectNode();
        RESPONSES.forEach(response -> responses.set(response.type(), response.definition()));
        return responses;
    }

    private static GatewayResponse invalid(String type) {
        return new GatewayResponse(type, 400, "invalid-request", "The request is not valid", GATEWAY_MESSAGE);
    }

    private static GatewayResponse forbidden(String type, String detail) {
        return GatewayResponse.of(type, 403, "forbidden", "You may not do this", detail);
    }

    private static GatewayResponse notFound(String type) {
        return GatewayResponse.of(
                type, 404, "not-found", "There is no such resource", "no operation has this path and method");
    }

    private static GatewayResponse tooMany(String type, String detail) {
        return GatewayResponse.of(type, 429, "too-many-requests", "Too many requests", detail);
    }

    private static GatewayResponse fault(String type, String detail) {
        return GatewayResponse.of(type, 500, "internal-error", "Something failed", detail);
    }

    /** Reports an outage in front of the function, like an outage of a dependency. */
    private static GatewayResponse unavailable(String type, String detail) {
        return GatewayResponse.of(
                type,
                503,
                "unavailable",
                "The service is unavailable at the moment",
                detail + ": send the same request again after Retry-After seconds");
    }
}
