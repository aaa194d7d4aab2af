package stackrun.gateway.api;

/**
 * The types of error responses, each with the status that API Gateway uses unless the API defines another.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway response types</a>
 */
public enum GatewayErrorType {
    MISSING_AUTHENTICATION_TOKEN(403, "MissingAuthenticationTokenException", "Missing Authentication Token"),
    /**
     * A request with an {@code Authorization} header to a path or method that does not exist: API Gateway takes the header for
     * an AWS signature.
     */
    INVALID_SIGNATURE(403, "IncompleteSignatureException", "Authorization header cannot be empty"),
    UNAUTHORIZED(401, "UnauthorizedException", "Unauthorized"),
    INVALID_API_KEY(403, "ForbiddenException", "Forbidden"),
    BAD_REQUEST_PARAMETERS(400, "BadRequestException", "Missing required request parameters"),
    REQUEST_TOO_LARGE(413, "RequestTooLargeException", "Request Too Long"),
    UNSUPPORTED_MEDIA_TYPE(415, "UnsupportedMediaTypeException", "Unsupported Media Type"),
    THROTTLED(429, "TooManyRequestsException", "Too Many Requests"),
    INTEGRATION_TIMEOUT(504, "InternalServerErrorException", "Endpoint request timed out"),
    INTEGRATION_FAILURE(504, "InternalServerErrorException", "Network error communicating with endpoint"),
    API_CONFIGURATION_ERROR(500, "InternalServerErrorException", "Internal server error"),
    /** A function that failed or answered in another shape; there is no gateway response of this name. */
    BAD_GATEWAY(502, "InternalServerErrorException", "Internal server error");

    public final int status;
    public final String errorType;
    final String message;

    GatewayErrorType(int status, String errorType, String message) {
        this.status = status;
        this.errorType = errorType;
        this.message = message;
    }
}
