package stackrun.lambdaapi;

import java.util.regex.Pattern;
import stackrun.lambda.FunctionArn;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.Lambda;
import stackrun.template.Place;
import tools.jackson.databind.node.ObjectNode;

/** The functions of a run, as Lambda's API lists and finds them. */
record Functions(Lambda lambda, Place place) {

    /** The maximum number of functions on a page. */
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
                FunctionJson::of,
                query,
                MAX_PAGE_SIZE,
                ASKABLE);
    }

    /** Finds the function, version or alias that a path and its {@code Qualifier} identify. */
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
        return FunctionJson.of(lambda.function(arn(target)));
    }
}
