package stackrun.gateway.api;

/** A request the gateway answers by itself: the type of answer, its usual status and its message. */
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
