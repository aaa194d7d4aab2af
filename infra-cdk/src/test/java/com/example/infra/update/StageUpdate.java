package com.example.infra.update;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The deployment of one stage's new templates over its deployed ones by {@code cdk deploy --all}: a stack after those whose
 * outputs it reads. The command deletes no stack.
 *
 * @param deployed the deployed templates by file
 * @param next the new templates by file
 * @param files the files of the new templates in the order of their deployment
 */
record StageUpdate(Map<String, StackTemplate> deployed, Map<String, StackTemplate> next, List<String> files) {

    static StageUpdate of(Map<String, StackTemplate> deployed, Map<String, StackTemplate> next) {
        var files = new LinkedHashSet<String>();
        next.values().forEach(stack -> deploy(stack, next, files, new HashSet<>()));
        return new StageUpdate(deployed, next, List.copyOf(files));
    }

    private static void deploy(
            StackTemplate stack, Map<String, StackTemplate> all, SequencedSet<String> files, Set<String> underWay) {
        if (underWay.add(stack.file())) {
            all.values().stream()
                    .filter(other -> !other.file().equals(stack.file()) && stack.reads(other))
                    .forEach(other -> deploy(other, all, files, underWay));
            files.add(stack.file());
        }
    }

    /** The new stacks in the order in which they are deployed. */
    Stream<StackTemplate> order() {
        return files.stream().map(this::next);
    }

    StackTemplate deployed(String file) {
        return deployed.getOrDefault(file, StackTemplate.none(file));
    }

    StackTemplate next(String file) {
        return next.getOrDefault(file, StackTemplate.none(file));
    }

    /** The template that another stack has while this one is updated. */
    StackTemplate during(StackTemplate updated, StackTemplate other) {
        var isBefore = next.containsKey(other.file()) && files.indexOf(other.file()) < files.indexOf(updated.file());
        return isBefore ? next(other.file()) : deployed(other.file());
    }

    /** Every deployed resource and its successor. */
    Stream<Change> changes() {
        return deployed.values().stream().flatMap(stack -> changes(stack.file()));
    }

    private Stream<Change> changes(String file) {
        return deployed(file).resources().stream().map(resource -> change(file, resource.id()));
    }

    private Change change(String file, String id) {
        return new Change(deployed(file).resource(id), next(file).resource(id));
    }

    /** True if a value of a stack is another one after its update, even if the template still writes it in the same way. */
    boolean changes(String file, JsonNode before, JsonNode after) {
        return !before.equals(after) || referredBy(file, before).anyMatch(change -> change.changes(before));
    }

    /** True if a value of a stack refers to a resource that is gone after its update. */
    boolean removes(String file, JsonNode value) {
        return referredBy(file, value).anyMatch(Change::removes);
    }

    private Stream<Change> referredBy(String file, JsonNode value) {
        return Stream.concat(
                        value.findValues("Ref").stream(),
                        value.findValues("Fn::GetAtt").stream().map(attribute -> attribute.path(0)))
                .map(id -> change(file, id.asString("")))
                .filter(change -> !change.deployed().json().isMissingNode());
    }
}
