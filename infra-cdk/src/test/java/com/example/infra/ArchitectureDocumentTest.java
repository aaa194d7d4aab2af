package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code docs/architecture.md} says of the functions is what is deployed. */
class ArchitectureDocumentTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| (\\w+) \\| (\\w+Function) \\| (.+?) \\|$", Pattern.MULTILINE);

    private final StageTemplates stage = StageTemplates.of("dev");

    @Test
    void namesEveryFunctionAndNoOther() throws IOException {
        var deployed = new TreeMap<String, String>();
        stage.resources("AWS::Lambda::Function").forEach(each -> deployed.put(each.name(), each.stack()));

        var named = new TreeMap<String, String>();
        rows().forEach((function, row) -> named.put(function, row.getKey()));
        assertThat(named).isEqualTo(deployed);
    }

    @Test
    void saysWhatTriggersEach() throws IOException {
        var named = new TreeMap<String, String>();
        rows().forEach((function, row) -> named.put(function, row.getValue()));

        assertThat(named).isEqualTo(triggers());
    }

    /** Stack and trigger of each function, as the document has them. */
    private static SortedMap<String, Entry<String, String>> rows() throws IOException {
        var rows = new TreeMap<String, Entry<String, String>>();
        var text = Files.readString(Synthesis.REPOSITORY.resolve("docs/architecture.md"));
        ROW.matcher(text).results().forEach(row -> rows.put(row.group(2), Map.entry(row.group(1), row.group(3))));
        return rows;
    }

    private SortedMap<String, String> triggers() {
        var triggers = new TreeMap<String, String>();
        stage.resources("AWS::Lambda::EventSourceMapping")
                .forEach(each -> triggers.put(
                        function(each, each.property("FunctionName")),
                        source(each.target(each.property("EventSourceArn")))));
        stage.resources("AWS::Scheduler::Schedule")
                .forEach(each -> triggers.put(
                        function(each, each.property("Target").path("Arn")),
                        "`%s`".formatted(each.property("ScheduleExpression").asString())));
        stage.resources("Custom::Catalogue")
                .forEach(each ->
                        triggers.put(function(each, each.property("ServiceToken")), "custom resource `Catalogue`"));
        var api = stage.resource("AWS::ApiGateway::RestApi", "Rest");
        api.property("Body")
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> triggers.put(
                                integrated(api, method.getValue()),
                                "`%s %s`".formatted(method.getKey().toUpperCase(Locale.ROOT), path.getKey()))));
        return triggers;
    }

    private static String source(Resource source) {
        var kind = switch (source.type()) {
            case "AWS::DynamoDB::Table" -> "changes in table";
            case "AWS::SQS::Queue" -> "queue";
            case "AWS::Kinesis::Stream" -> "Kinesis stream";
            default -> source.type();
        };
        return "%s `%s`".formatted(kind, source.name().replaceAll("/.*", ""));
    }

    private static String integrated(Resource api, JsonNode operation) {
        var uri = operation.path("x-amazon-apigateway-integration").path("uri");
        return function(api, uri.path("Fn::Sub").path(1).path("Function"));
    }

    /** The function behind an alias. */
    private static String function(Resource of, JsonNode alias) {
        return of.target(alias).name().replace("/Live", "");
    }
}
