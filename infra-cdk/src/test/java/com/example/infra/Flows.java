package com.example.infra;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The trigger and the next functions of each function, read from a stage's templates. */
final class Flows {

    /** The actions that can lead to another function. */
    private static final Map<String, String> VERBS_BY_ACTION = new LinkedHashMap<>();

    static {
        VERBS_BY_ACTION.put("sqs:SendMessage", "sends to");
        VERBS_BY_ACTION.put("kinesis:PutRecords", "publishes to");
        VERBS_BY_ACTION.put("dynamodb:PutItem", "writes to");
        VERBS_BY_ACTION.put("dynamodb:UpdateItem", "writes to");
        VERBS_BY_ACTION.put("s3:PutObject", "writes to");
    }

    private final StageTemplates stage;
    private final Permissions permissions;

    private Flows(StageTemplates stage) {
        this.stage = stage;
        this.permissions = Permissions.of(stage);
    }

    /** Every function of the stage, by stack and name. */
    static List<Flow> of(StageTemplates stage) {
        var flows = new Flows(stage);
        var triggers = Triggers.of(stage);
        return stage.resources("AWS::Lambda::Function").stream()
                .map(function -> new Flow(
                        function.stack(),
                        function.name(),
                        triggers.getOrDefault(function.name(), "Called by nothing"),
                        flows.hops(function.name())))
                .sorted(Comparator.comparing(Flow::stack).thenComparing(Flow::function))
                .toList();
    }

    /** The table of {@code docs/architecture.md}. */
    static String table(StageTemplates stage) {
        return of(stage).stream()
                .map(flow -> flow.row() + "\n")
                .collect(Collectors.joining("", "| stack | function | trigger | next |\n|---|---|---|---|\n", ""));
    }

    private List<String> hops(String function) {
        var hops = new TreeSet<String>();
        for (var permission : permissions.of(function)) {
            for (var action : permission.actions()) {
                var readers = readers(action, permission.resource());
                readers.remove(function);
                if (VERBS_BY_ACTION.containsKey(action) && !readers.isEmpty()) {
                    hops.add("%s %s → %s"
                            .formatted(
                                    VERBS_BY_ACTION.get(action),
                                    permission.resource().split("/", -1)[1],
                                    String.join(", ", readers)));
                }
            }
        }
        return new ArrayList<>(hops);
    }

    private Set<String> readers(String action, String resource) {
        return action.startsWith("s3:") ? readersOfObjects(resource.replace("*", "")) : consumers(resource);
    }

    private Set<String> consumers(String source) {
        return stage.resources("AWS::Lambda::EventSourceMapping").stream()
                .filter(mapping ->
                        mapping.readable(mapping.property("EventSourceArn")).equals(source))
                .map(mapping ->
                        mapping.target(mapping.property("FunctionName")).name().replace("/Live", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> readersOfObjects(String prefix) {
        return new TreeMap<>(permissions.byFunction())
                .entrySet().stream()
                        .filter(each -> each.getValue().stream()
                                .anyMatch(permission -> permission.actions().contains("s3:GetObject")
                                        && permission.resource().startsWith(prefix)))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
