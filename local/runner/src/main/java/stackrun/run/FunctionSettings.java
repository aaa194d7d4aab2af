package stackrun.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import stackrun.access.ServicePermission;
import stackrun.iam.AccessRequest;

/**
 * The environment variables that lead one function to the servers of a run, with its own access key and its own address of
 * the X-Ray daemon. In Lambda the daemon of an execution environment sends segments with the role of its function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html">Execution role permissions</a>
 */
final class FunctionSettings {

    private static final AccessRequest SEGMENTS = new AccessRequest("xray:PutTraceSegments", "*");

    private final Servers servers;
    private final RoleEnforcement roles;
    private final Map<String, String> daemons = new ConcurrentHashMap<>();

    FunctionSettings(Servers servers, RoleEnforcement roles) {
        this.servers = servers;
        this.roles = roles;
    }

    /** The variables of a function, by the function's name. */
    Map<String, String> of(String function) {
        var settings = new LinkedHashMap<>(servers.environment());
        settings.put("AWS_XRAY_DAEMON_ADDRESS", daemons.computeIfAbsent(function, this::daemon));
        settings.putAll(roles.keys().of(function).environment());
        return settings;
    }

    private String daemon(String function) {
        return servers.xray()
                .addressFor(
                        function,
                        () -> roles.access()
                                .refusal(function, SEGMENTS)
                                .or(() -> roles.access().refusal(function, ServicePermission.TELEMETRY.on("*"))));
    }
}
