package stackrun.gateway.api;

/** Ends a request with a response of the gateway itself. */
public final class GatewayError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final GatewayErrorType type;

    public GatewayError(GatewayErrorType type) {
        this(type, type.message);
    }

    public GatewayError(GatewayErrorType type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    public GatewayErrorType type() {
        return type;
    }
}
