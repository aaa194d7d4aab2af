package stackrun.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Prints the messages that a function logs through its context, unless they are below the function's level.
 *
 * <p>Lines are text in both formats, because only AWS's client, which isolated functions use, writes JSON.
 *
 * @param least the lowest level that is printed; {@link LogLevel#UNDEFINED} for all
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html">Log-level filtering</a>
 */
public record FunctionLogger(LogLevel least) implements LambdaLogger {

    /** Returns the logger of a function with these environment variables. */
    public static FunctionLogger of(Map<String, String> environment) {
        var level = environment.get("AWS_LAMBDA_LOG_LEVEL");
        return new FunctionLogger(level == null ? LogLevel.UNDEFINED : LogLevel.fromString(level));
    }

    @Override
    public void log(String message, LogLevel level) {
        if (level == LogLevel.UNDEFINED || level.compareTo(least) >= 0) {
            log(message);
        }
    }

    @Override
    public void log(byte[] message, LogLevel level) {
        log(new String(message, StandardCharsets.UTF_8), level);
    }

    @Override
    public void log(String message) {
        System.out.print(message);
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
    }
}
