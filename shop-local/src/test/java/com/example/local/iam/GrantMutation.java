package com.example.local.iam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import stackrun.embedded.access.KeyOwner;
import stackrun.iam.Decision;
import tools.jackson.databind.JsonNode;

/**
 * Deletes each grant of each role in turn: the recording has to contain a call that is then denied. Deletes each condition
 * in turn: the recording has to contain a denied call that is then allowed.
 */
final class GrantMutation {

    private final Recording recording;
    private final Names names;
    private final List<Mutant> grants = new ArrayList<>();
    private final List<Mutant> conditions = new ArrayList<>();
    private final SortedMap<String, List<String>> exercised = new TreeMap<>();

    GrantMutation(Recording recording, Names names) {
        this.recording = recording;
        this.names = names;
    }

    void mutate(Collection<KeyOwner.Function> functions) {
        for (var function : functions) {
            var lines = new ArrayList<String>();
            for (var policy : PolicyJson.of(function)) {
                var statements = policy.statements();
                for (int i = 0; i < statements.size(); i++) {
                    mutate(policy, i, statements.get(i), lines);
                }
            }
            lines.sort(null);
            exercised.put(names.function(function.name()), lines);
        }
    }

    private void mutate(PolicyJson policy, int index, JsonNode statement, List<String> lines) {
        var condition = condition(statement);
        for (var resource : PolicyJson.values(statement.path("Resource"))) {
            var used = new TreeSet<String>();
            for (var action : PolicyJson.values(statement.path("Action"))) {
                var killer = denied(policy.function(), policy.without(index, action.asString(), resource.asString()));
                grants.add(mutant(
                        policy.function(),
                        action.asString() + " on " + names.resource(resource.asString()) + condition,
                        killer));
                if (!killer.isEmpty()) {
                    used.add(action.asString());
                }
            }
            if (!used.isEmpty()) {
                lines.add(String.join(", ", used) + " on " + names.resource(resource.asString()) + condition);
            }
        }
        for (Map.Entry<String, JsonNode> operator : statement.path("Condition").properties()) {
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                widen(policy, index, statement, operator.getKey(), key.getKey());
            }
        }
    }

    /** Each action of the statement needs a call that only the condition denies. */
    private void widen(PolicyJson policy, int index, JsonNode statement, String operator, String key) {
        var wider = policy.withoutCondition(index, operator, key);
        for (var action : PolicyJson.values(statement.path("Action"))) {
            var killer = recording.denied(policy.function().name()).stream()
                    .filter(call -> call.request().action().equals(action.asString()))
                    .filter(call -> wider.decide(call.request()) instanceof Decision.Allowed)
                    .map(RecordedCall::test)
                    .findFirst()
                    .orElse("");
            conditions.add(
                    mutant(policy.function(), "%s without %s %s".formatted(action.asString(), operator, key), killer));
        }
    }

    private String denied(KeyOwner.Function function, KeyOwner.Function mutant) {
        return recording.allowed(function.name()).stream()
                .filter(call -> mutant.decide(call.request()) instanceof Decision.Denied)
                .map(RecordedCall::test)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private Mutant mutant(KeyOwner.Function function, String change, String killer) {
        return new Mutant(names.function(function.name()), change, killer);
    }

    private static String condition(JsonNode statement) {
        var text = new StringBuilder();
        for (Map.Entry<String, JsonNode> operator : statement.path("Condition").properties()) {
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                text.append(" if %s %s %s"
                        .formatted(
                                key.getKey(), operator.getKey(), key.getValue().asString("?")));
            }
        }
        return text.toString();
    }

    List<Mutant> grants() {
        return grants;
    }

    List<Mutant> conditions() {
        return conditions;
    }

    /** The grants that the recording used, as {@code permissions.txt} writes them. */
    String exercised() {
        var text = new StringBuilder();
        exercised.forEach((function, lines) -> {
            text.append(function).append('\n');
            lines.forEach(line -> text.append("    ").append(line).append('\n'));
        });
        return text.toString();
    }
}
