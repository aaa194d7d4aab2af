package stackrun.resource.definition;

import stackrun.lambda.LogSettings;
import stackrun.lambda.LogSettings.Format;
import stackrun.lambda.PlatformSettings;
import stackrun.template.Properties;

/**
 * Reads the tracing, logging and ephemeral storage settings of a function.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-lambda-function-loggingconfig.html">LoggingConfig</a>
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-lambda-function-ephemeralstorage.html">EphemeralStorage</a>
 */
public final class FunctionPlatform {

    private static final int DEFAULT_STORAGE_MB = 512;

    private FunctionPlatform() {}

    public static PlatformSettings read(Properties function, String name) {
        var tracing = function.object("TracingConfig");
        return new PlatformSettings(
                tracing.choice("Mode", "PassThrough").equals("Active"),
                logs(function.object("LoggingConfig"), name),
                function.object("EphemeralStorage").integer("Size", DEFAULT_STORAGE_MB));
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
