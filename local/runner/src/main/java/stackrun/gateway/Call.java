package stackrun.gateway;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.http.HttpRequest;

/**
 * A request that was let through, on its way to what answers it.
 *
 * @param path without the stage
 * @param stageInPath false where the API was reached without naming its stage
 * @param claims of the caller's token
 * @param trace the X-Ray header to hand on
 */
record Call(
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
    String executeApiArn(String functionArn) {
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
