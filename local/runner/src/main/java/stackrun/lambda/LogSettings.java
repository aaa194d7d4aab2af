package stackrun.lambda;

import java.util.Map;
import java.util.TreeMap;

/**
 * The format and levels of a function's log.
 *
 * @param level the lowest level of the function's own logs; only for the JSON format
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html">Advanced logging controls</a>
 */
public record LogSettings(Format format, String level, String group) {

    /** The format of Lambda's own log lines. */
    public enum Format {
        TEXT("Text"),
        JSON("JSON");

        private final String text;

        Format(String text) {
            this.text = text;
        }

        /** The name in templates and in {@code AWS_LAMBDA_LOG_FORMAT}. */
        public String text() {
            return text;
        }
    }

    /** The environment variables for loggers in a function; as in Lambda, levels are set for JSON only. */
    public Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", group);
        environment.put("AWS_LAMBDA_LOG_FORMAT", format.text());
        if (format == Format.JSON) {
            environment.put("AWS_LAMBDA_LOG_LEVEL", level);
        }
        return environment;
    }
}
