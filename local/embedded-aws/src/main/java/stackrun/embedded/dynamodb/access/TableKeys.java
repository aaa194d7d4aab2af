package stackrun.embedded.dynamodb.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The names of the partition keys of tables and indexes, as {@code DescribeTable} returns them. */
final class TableKeys {

    private final Function<String, Optional<JsonNode>> describe;
    private final Map<String, JsonNode> described = new ConcurrentHashMap<>();

    /** @param describe returns the answer of {@code DescribeTable} for a name; empty if there is no such table */
    TableKeys(Function<String, Optional<JsonNode>> describe) {
        this.describe = describe;
    }

    /** Drops all descriptions, because a table was created, changed or deleted. */
    void forget() {
        described.clear();
    }

    Optional<String> partitionKey(String table, @Nullable String index) {
        var known = described.get(table);
        if (known == null) {
            var fresh = describe.apply(table).map(answer -> answer.path("Table"));
            if (fresh.isEmpty()) {
                return Optional.empty();
            }
            known = fresh.get();
            described.put(table, known);
        }
        return index == null ? partitionKey(known) : ofIndex(known, index);
    }

    private static Optional<String> ofIndex(JsonNode table, String name) {
        for (var kind : new String[] {"GlobalSecondaryIndexes", "LocalSecondaryIndexes"}) {
            for (var index : table.path(kind)) {
                if (index.path("IndexName").asString("").equals(name)) {
                    return partitionKey(index);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> partitionKey(JsonNode tableOrIndex) {
        for (var element : tableOrIndex.path("KeySchema")) {
            if (element.path("KeyType").asString("").equals("HASH")) {
                return Optional.of(element.path("AttributeName").asString(""));
            }
        }
        return Optional.empty();
    }
}
