package com.example.local.resource;

import com.example.local.lambda.LogSettings;
import com.example.local.lambda.LogSettings.Format;
import com.example.local.lambda.PlatformSettings;
import com.example.local.template.Properties;
import com.example.local.template.TemplateException;
import java.util.List;

/**
 * Reads how a function is traced, how its log is written and how much it may store.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-lambda-function-loggingconfig.html">LoggingConfig</a>
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-lambda-function-ephemeralstorage.html">EphemeralStorage</a>
 */
final class FunctionPlatform {

    private static final List<String> SYSTEM_LEVELS = List.of("DEBUG", "INFO", "WARN");
    private static final List<String> LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");
    private static final int SMALLEST_STORAGE = 512;
    private static final int LARGEST_STORAGE = 10_240;

    private FunctionPlatform() {}

    static PlatformSettings read(Properties function, String name) {
        var tracing = function.object("TracingConfig");
        return new PlatformSettings(
                oneOf(tracing, "Mode", List.of("PassThrough", "Active")).equals("Active"),
                logs(function.object("LoggingConfig"), name),
                storage(function.object("EphemeralStorage")));
    }

    private static LogSettings logs(Properties logging, String function) {
        var format = oneOf(logging, "LogFormat", List.of("Text", "JSON"));
        // The lines that are written here are errors, which each of these levels lets through.
        var _ = oneOf(logging, "SystemLogLevel", SYSTEM_LEVELS);
        var level = logging.findText("ApplicationLogLevel").isPresent()
                ? oneOf(logging, "ApplicationLogLevel", LEVELS)
                : "INFO";
        return new LogSettings(
                format.equals("JSON") ? Format.JSON : Format.TEXT,
                level,
                logging.findText("LogGroup").orElse("/aws/lambda/" + function));
    }

    private static int storage(Properties storage) {
        int size = storage.integer("Size", SMALLEST_STORAGE);
        if (size < SMALLEST_STORAGE || size > LARGEST_STORAGE) {
            throw new TemplateException(
                    storage.path() + "/Size",
                    "has to be from %s to %s MB, not %s".formatted(SMALLEST_STORAGE, LARGEST_STORAGE, size));
        }
        return size;
    }

    /** The first value is the one by default. */
    private static String oneOf(Properties properties, String name, List<String> values) {
        var value = properties.findText(name).orElse(values.getFirst());
        if (!values.contains(value)) {
            throw new TemplateException(
                    properties.path() + "/" + name,
                    "has to be one of %s, not %s".formatted(String.join(", ", values), value));
        }
        return value;
    }
}
