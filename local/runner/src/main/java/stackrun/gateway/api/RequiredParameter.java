package stackrun.gateway.api;

/** A parameter that the request validator requires. As in API Gateway, only its presence is checked. */
public record RequiredParameter(String in, String name) {}
