package stackrun.gateway.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stage of an API.
 *
 * @param variables the {@code stageVariables} of events
 * @param throttles the throttles of single methods and of all methods
 * @param accessLogFormat the line for each request, with {@code $context} variables
 */
public record Stage(
        String apiId,
        String name,
        Map<String, String> variables,
        boolean tracing,
        List<MethodThrottle> throttles,
        Optional<String> accessLogFormat) {}
