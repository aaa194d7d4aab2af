package com.example.infra.update;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An update adds or removes one global secondary index of a table, and changes neither keys nor projection of an existing one.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html">
 *     AWS::DynamoDB::Table: one index per update</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html">UpdateTable</a>
 */
final class TableIndexes implements UpdateRule {

    @Override
    public Stream<UpdateBreak> breaks(StageUpdate update) {
        return update.changes()
                .filter(change -> change.deployed().type().equals("AWS::DynamoDB::Table") && !change.removes())
                .flatMap(TableIndexes::breaks);
    }

    private static Stream<UpdateBreak> breaks(Change change) {
        var before = indexes(change.deployed());
        var after = indexes(change.next());
        var changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(name -> before.containsKey(name) && after.containsKey(name));
        return Stream.concat(
                before.entrySet().stream()
                        .filter(index -> after.containsKey(index.getKey())
                                && !index.getValue().equals(after.get(index.getKey())))
                        .map(index -> new UpdateBreak(
                                "%s changes its index %s".formatted(change.deployed(), index.getKey()),
                                "add an index with another name, and remove this one a release later")),
                Stream.of(changed)
                        .filter(names -> names.size() > 1)
                        .map(names -> new UpdateBreak(
                                "%s adds or removes more than one index: %s".formatted(change.deployed(), names),
                                "one index per deployment")));
    }

    /** The keys and projection of each index. */
    private static Map<String, String> indexes(DeployedResource table) {
        var indexes = new TreeMap<String, String>();
        table.property("GlobalSecondaryIndexes")
                .forEach(index -> indexes.put(
                        index.path("IndexName").asString(),
                        index.path("KeySchema").toString() + projection(index.path("Projection"))));
        return indexes;
    }

    private static String projection(JsonNode projection) {
        var attributes = new TreeSet<String>();
        projection.path("NonKeyAttributes").forEach(name -> attributes.add(name.asString()));
        return projection.path("ProjectionType").asString("") + attributes;
    }
}
