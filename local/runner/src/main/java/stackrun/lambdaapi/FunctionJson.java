package stackrun.lambdaapi;

import stackrun.lambda.FunctionDefinition;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a function as the Lambda API does.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html">FunctionConfiguration</a>
 */
final class FunctionJson {

    private FunctionJson() {}

    static ObjectNode of(FunctionDefinition function) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("FunctionName", function.name());
        json.put("FunctionArn", function.arn());
        json.put("Runtime", "java25");
        json.put("Handler", function.handler());
        json.put("Timeout", function.timeout().toSeconds());
        json.put("MemorySize", function.memoryMb());
        json.put("Version", "$LATEST");
        json.put("PackageType", "Zip");
        json.put("State", "Active");
        var platform = function.platform();
        json.putObject("LoggingConfig")
                .put("LogFormat", platform.logs().format().text())
                .put("LogGroup", platform.logs().group());
        json.putObject("TracingConfig").put("Mode", platform.activeTracing() ? "Active" : "PassThrough");
        json.putObject("EphemeralStorage").put("Size", platform.ephemeralStorageMb());
        return json;
    }
}
