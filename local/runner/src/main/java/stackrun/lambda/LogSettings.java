package stackrun.lambda;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a function's log is written.
 *
 * @param level the least that the function itself may log, where its format is JSON
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html">Advanced logging controls</a>
 */
public record LogSettings(Format format, String level, String group) {

    /** What Lambda's own lines are. */
    public enum Format {
        TEXT("Text"),
        JSON("JSON");

        private final String text;

        Format(String text) {
            this.text = text;
        }

        /** As templates and {@code AWS_LAMBDA_LOG_FORMAT} name it. */
        public String text() {
            return text;
        }
    }

    /** What loggers inside of a function find of it; levels are for JSON only, as in Lambda. */
    Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", group);
        environment.put("AWS_LAMBDA_LOG_FORMAT", format.text());
        if (format == Format.JSON) {
            environment.put("AWS_LAMBDA_LOG_LEVEL", level);
        }
        return environment;
    }
}
