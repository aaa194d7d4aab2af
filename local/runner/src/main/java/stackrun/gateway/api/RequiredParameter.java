package stackrun.gateway.api;

/** A parameter the request validator asks for; only its presence is checked, as API Gateway does. */
public record RequiredParameter(String in, String name) {}
