package stackrun.gateway.api;

import java.util.Map;

/** An operation with the values of its path's parameters. */
public record Route(Operation operation, Map<String, String> pathParameters) {}
