package stackrun.gateway.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.http.HttpRequest;

/**
 * A request that passed all checks and is sent to an integration.
 *
 * @param path the path without the stage
 * @param stageInPath false if the request's path does not contain the name of the stage
 * @param claims the claims of the caller's token
 * @param trace the X-Ray header for the function
 */
public record Call(
        HttpRequest request,
        Deployed api,
        Operation operation,
        Map<String, String> pathParameters,
        String path,
        boolean stageInPath,
        Optional<Map<String, String>> claims,
        String requestId,
        Instant time,
        @Nullable String trace) {

    /** {@code arn:aws:execute-api:<region>:<account>:<api>/<stage>/<method>/<path>}, in the function's region. */
    public String executeApiArn(String functionArn) {
        var parts = functionArn.split(":", -1);
        return "arn:aws:execute-api:%s:%s:%s/%s/%s%s"
                .formatted(
                        parts[3],
                        parts[4],
                        api.api().id(),
                        api.stage().name(),
                        request.method(),
                        PathTemplate.resource(path));
    }
}
