package stackrun.resource;

import stackrun.lambda.LogSettings;
import stackrun.lambda.LogSettings.Format;
import stackrun.lambda.PlatformSettings;
import stackrun.template.Properties;

/**
 * Reads how a function is traced, how its log is written and how much it may store.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-lambda-function-loggingconfig.html">LoggingConfig</a>
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-lambda-function-ephemeralstorage.html">EphemeralStorage</a>
 */
final class FunctionPlatform {

    private static final int SMALLEST_STORAGE = 512;

    private FunctionPlatform() {}

    static PlatformSettings read(Properties function, String name) {
        var tracing = function.object("TracingConfig");
        return new PlatformSettings(
                tracing.choice("Mode", "PassThrough").equals("Active"),
                logs(function.object("LoggingConfig"), name),
                function.object("EphemeralStorage").integer("Size", SMALLEST_STORAGE));
    }

    private static LogSettings logs(Properties logging, String function) {
        var format = logging.choice("LogFormat", "Text");
        var level = logging.choice("ApplicationLogLevel", "INFO");
        return new LogSettings(
                format.equals("JSON") ? Format.JSON : Format.TEXT,
                level,
                logging.findText("LogGroup").orElse("/aws/lambda/" + function));
    }
}
