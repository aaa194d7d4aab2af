package stackrun.lambdaapi;

import java.util.regex.Pattern;
import stackrun.lambda.FunctionArn;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.Lambda;
import stackrun.template.Place;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The functions of a run as Lambda's API names and shows them. */
record Functions(Lambda lambda, Place place) {

    /** A page of functions never holds more. */
    private static final int MAX_PAGE_SIZE = 50;

    private static final int ASKABLE = 10_000;

    /** {@code name}, {@code name:alias}, {@code account:function:name} or an ARN. */
    private static final Pattern NAME = Pattern.compile(
            "(arn:aws:lambda:[a-z0-9-]+:)?(?:(?:\\d{12}:)?function:)?([a-zA-Z0-9-_]+)(?::([$a-zA-Z0-9-_]+))?");

    ObjectNode list(Query query) {
        return Page.of(
                "Functions",
                lambda.functions(),
                FunctionDefinition::name,
                this::configuration,
                query,
                MAX_PAGE_SIZE,
                ASKABLE);
    }

    /** Finds what a path and its {@code Qualifier} name. */
    FunctionArn find(String name, Query query) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw LambdaApiError.invalid("%s is not a function name".formatted(name));
        }
        var inName = parts.group(3);
        var qualifier = query.find("Qualifier").orElse(inName == null ? "$LATEST" : inName);
        if (inName != null && !inName.equals(qualifier)) {
            throw LambdaApiError.invalid(
                    "The derived qualifier from the function name does not match the specified qualifier.");
        }
        var target = new FunctionArn(parts.group(2), qualifier);
        if (!lambda.knows(target)) {
            throw LambdaApiError.notFound("Function not found: " + arn(target));
        }
        return target;
    }

    String arn(FunctionArn target) {
        var unqualified = place.arn("lambda", "function:" + target.name());
        return target.qualifier().equals("$LATEST") ? unqualified : unqualified + ":" + target.qualifier();
    }

    ObjectNode configuration(FunctionArn target) {
        return configuration(lambda.function(arn(target)));
    }

    private ObjectNode configuration(FunctionDefinition function) {
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
