package stackrun.gateway.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stage of an API.
 *
 * @param variables what functions get as {@code stageVariables}
 * @param throttles those of single methods and the one of all
 * @param accessLogFormat one line per request, with {@code $context} variables
 */
public record Stage(
        String apiId,
        String name,
        Map<String, String> variables,
        boolean tracing,
        List<MethodThrottle> throttles,
        Optional<String> accessLogFormat) {}
