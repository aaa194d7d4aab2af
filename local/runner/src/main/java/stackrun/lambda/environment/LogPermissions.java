package stackrun.lambda.environment;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.access.FunctionAccess;
import stackrun.iam.AccessRequest;
import stackrun.lambda.FunctionDefinition;
import stackrun.template.Place;

/**
 * Lambda writes the log of a function with the function's role, and drops the lines if the role does not allow it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html">Required IAM permissions</a>
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html">Actions,
 *     resources, and condition keys for Amazon CloudWatch Logs</a>
 */
final class LogPermissions {

    private static final Logger LOG = LoggerFactory.getLogger(LogPermissions.class);
    private static final List<String> ACTIONS = List.of("logs:CreateLogStream", "logs:PutLogEvents");

    private LogPermissions() {}

    static void check(FunctionDefinition function, FunctionAccess access, Place place, FunctionOutput output) {
        var stream = place.arn(
                "logs",
                "log-group:%s:log-stream:%s"
                        .formatted(function.platform().logs().group(), FunctionDefinition.LOG_STREAM));
        for (var action : ACTIONS) {
            access.refusal(function.name(), new AccessRequest(action, stream)).ifPresent(reason -> {
                LOG.warn("{} has no log. {}", function.name(), reason);
                output.discard(function.name());
            });
        }
    }
}
