package com.example.simulation.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resources of a stage that are paid for by the hour or the month.
 *
 * @param name of the stage
 */
record Stage(String name, List<JsonNode> resources) {

    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) minutes?\\)");
    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z]+Function)Timer.*");

    static Stage dev() throws IOException {
        return of("dev", JsonMapper.shared().createObjectNode());
    }

    /** The differences of a stage from {@code dev} are committed as one file. */
    static Stage differing(String name) throws IOException {
        return of(
                name,
                JsonMapper.shared()
                        .readTree(CostFiles.templates().resolve(name + ".json").toFile()));
    }

    private static Stage of(String name, JsonNode differences) throws IOException {
        try (var templates = Files.list(CostFiles.templates().resolve("dev"))) {
            return new Stage(
                    name,
                    templates
                            .sorted()
                            .flatMap(template -> resources(
                                    JsonMapper.shared().readTree(template.toFile()),
                                    differences.path(template.getFileName().toString())))
                            .toList());
        }
    }

    private static Stream<JsonNode> resources(JsonNode template, JsonNode differences) {
        var resources = (ObjectNode) template.path("Resources");
        differences.path("Resources").properties().forEach(change -> {
            var merged = MergePatch.apply(resources.path(change.getKey()), change.getValue());
            if (merged.isNull()) {
                resources.remove(change.getKey());
            } else {
                resources.set(change.getKey(), named(change.getKey(), merged));
            }
        });
        resources.properties().forEach(each -> named(each.getKey(), each.getValue()));
        return resources.valueStream();
    }

    private static JsonNode named(String id, JsonNode resource) {
        return ((ObjectNode) resource).put("Id", id);
    }

    long count(String type) {
        return of(type).count();
    }

    /** Each metric of an alarm is paid for; an alarm of a single metric has no list of them. */
    long alarmMetrics() {
        return of("AWS::CloudWatch::Alarm")
                .map(alarm -> alarm.path("Metrics"))
                .mapToLong(metrics -> metrics.isMissingNode()
                        ? 1
                        : metrics.valueStream()
                                .filter(each -> each.has("MetricStat"))
                                .count())
                .sum();
    }

    long shards() {
        return of("AWS::Kinesis::Stream")
                .mapToLong(stream -> stream.path("ShardCount").asLong(0))
                .sum();
    }

    long onDemandStreams() {
        return of("AWS::Kinesis::Stream")
                .filter(stream -> stream.path("StreamModeDetails")
                        .path("StreamMode")
                        .asString()
                        .equals("ON_DEMAND"))
                .count();
    }

    long machineClients() {
        return of("AWS::Cognito::UserPoolClient")
                .filter(client -> client.path("AllowedOAuthFlows")
                        .valueStream()
                        .anyMatch(flow -> flow.asString().equals("client_credentials")))
                .count();
    }

    long polledQueues() {
        return of("AWS::Lambda::EventSourceMapping")
                .filter(mapping -> mapping.has("ScalingConfig"))
                .count();
    }

    /** The interval of each schedule, by its function. */
    Map<String, Duration> schedules() {
        var schedules = new TreeMap<String, Duration>();
        resources.stream()
                .filter(each -> each.path("Type").asString().equals("AWS::Scheduler::Schedule"))
                .forEach(each -> schedules.put(
                        FUNCTION.matcher(each.path("Id").asString()).replaceFirst("$1"),
                        interval(each.path("Properties")
                                .path("ScheduleExpression")
                                .asString())));
        return schedules;
    }

    private static Duration interval(String expression) {
        var rate = RATE.matcher(expression);
        if (!rate.matches()) {
            throw new IllegalArgumentException("cannot tell how often %s is".formatted(expression));
        }
        return Duration.ofMinutes(Long.parseLong(rate.group(1)));
    }

    private Stream<JsonNode> of(String type) {
        return resources.stream()
                .filter(each -> each.path("Type").asString().equals(type))
                .map(each -> each.path("Properties"));
    }
}
