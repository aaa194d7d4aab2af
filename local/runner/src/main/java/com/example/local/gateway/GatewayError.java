package com.example.local.gateway;

/** A request the gateway answers by itself: the type of answer, its usual status and its message. */
final class GatewayError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Type type;

    /** The types this gateway gives, each with the status API Gateway uses unless the API says otherwise. */
    enum Type {
        MISSING_AUTHENTICATION_TOKEN(403, "Missing Authentication Token"),
        UNAUTHORIZED(401, "Unauthorized"),
        ACCESS_DENIED(403, "User is not authorized to access this resource"),
        BAD_REQUEST_PARAMETERS(400, "Missing required request parameters"),
        REQUEST_TOO_LARGE(413, "Request Too Long"),
        THROTTLED(429, "Too Many Requests"),
        INTEGRATION_TIMEOUT(504, "Endpoint request timed out"),
        API_CONFIGURATION_ERROR(500, "Internal server error"),
        /** A function that failed or answered in another shape. */
        BAD_GATEWAY(502, "Internal server error");

        final int status;
        final String message;

        Type(int status, String message) {
            this.status = status;
            this.message = message;
        }
    }

    GatewayError(Type type) {
        this(type, type.message);
    }

    GatewayError(Type type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    Type type() {
        return type;
    }
}
