package com.example.infra;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A clause for the trigger of each function of a stage, read from its templates. */
final class Triggers {

    private static final Pattern RATE = Pattern.compile("rate\\((?:1 (\\w+)|(\\d+ \\w+))\\)");

    private final SortedMap<String, String> clauses = new TreeMap<>();

    private Triggers() {}

    static SortedMap<String, String> of(StageTemplates stage) {
        var triggers = new Triggers();
        stage.resources("AWS::Lambda::EventSourceMapping")
                .forEach(mapping -> triggers.add(
                        mapping,
                        mapping.property("FunctionName"),
                        source(mapping.target(mapping.property("EventSourceArn")))));
        stage.resources("AWS::Scheduler::Schedule")
                .forEach(schedule -> triggers.add(
                        schedule,
                        schedule.property("Target").path("Arn"),
                        schedule(schedule.property("ScheduleExpression").asString())));
        stage.resources().stream()
                .filter(resource -> resource.type().startsWith("Custom::"))
                .forEach(custom -> triggers.add(
                        custom,
                        custom.property("ServiceToken"),
                        "Called by CloudFormation for `%s`".formatted(custom.type())));
        stage.resources("AWS::ApiGateway::RestApi").forEach(triggers::addOperations);
        return triggers.clauses;
    }

    private void addOperations(Resource api) {
        api.property("Body")
                .path("paths")
                .properties()
                .forEach(path -> withFunctions(path.getValue()).forEach(method -> {
                    var uri = method.getValue()
                            .path("x-amazon-apigateway-integration")
                            .path("uri");
                    add(
                            api,
                            uri.path("Fn::Sub").path(1).path("Function"),
                            "Answers `%s %s`".formatted(method.getKey().toUpperCase(Locale.ROOT), path.getKey()));
                }));
    }

    /** The methods of a path, without the one that the gateway answers itself. */
    private static Stream<Map.Entry<String, JsonNode>> withFunctions(JsonNode path) {
        return path.properties().stream()
                .filter(method -> method.getValue()
                        .path("x-amazon-apigateway-integration")
                        .has("uri"));
    }

    private void add(Resource trigger, JsonNode alias, String clause) {
        var function = trigger.target(alias).name().replace("/Live", "");
        clauses.merge(function, clause, "%s and %s"::formatted);
    }

    private static String source(Resource source) {
        return switch (source.type()) {
            case "AWS::DynamoDB::Table" -> "Follows the %s table".formatted(source.name());
            case "AWS::SQS::Queue" -> "Takes messages from the %s queue".formatted(source.name());
            case "AWS::Kinesis::Stream" -> "Follows the %s stream".formatted(source.name());
            default -> throw new AssertionError("no clause for " + source.type());
        };
    }

    private static String schedule(String expression) {
        var rate = RATE.matcher(expression);
        if (!rate.matches()) {
            return "Runs at `%s`".formatted(expression);
        }
        return "Runs every " + (rate.group(1) == null ? rate.group(2) : rate.group(1));
    }
}
