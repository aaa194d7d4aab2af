package stackrun.resource.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The properties of a table that cannot change: its keys, indexes and stream view, each with a name for messages. */
final class TableShape {

    private final Map<String, String> types = new HashMap<>();
    private final SortedMap<String, String> parts = new TreeMap<>();

    private TableShape(List<AttributeDefinition> attributes, List<KeySchemaElement> keys) {
        attributes.forEach(each -> types.put(each.attributeName(), each.attributeTypeAsString()));
        parts.put("keys", text(keys));
    }

    static TableShape of(TableDescription table) {
        var shape = new TableShape(table.attributeDefinitions(), table.keySchema());
        table.globalSecondaryIndexes()
                .forEach(index -> shape.global(index.indexName(), index.keySchema(), index.projection()));
        table.localSecondaryIndexes()
                .forEach(index -> shape.local(index.indexName(), index.keySchema(), index.projection()));
        shape.stream(table.streamSpecification());
        return shape;
    }

    static TableShape of(CreateTableRequest table) {
        var shape = new TableShape(table.attributeDefinitions(), table.keySchema());
        table.globalSecondaryIndexes()
                .forEach(index -> shape.global(index.indexName(), index.keySchema(), index.projection()));
        table.localSecondaryIndexes()
                .forEach(index -> shape.local(index.indexName(), index.keySchema(), index.projection()));
        shape.stream(table.streamSpecification());
        return shape;
    }

    private void global(String name, List<KeySchemaElement> keys, Projection projection) {
        parts.put("global index " + name, text(keys) + text(projection));
    }

    private void local(String name, List<KeySchemaElement> keys, Projection projection) {
        parts.put("local index " + name, text(keys) + text(projection));
    }

    private void stream(@Nullable StreamSpecification stream) {
        if (stream != null && stream.streamEnabled()) {
            parts.put("stream", stream.streamViewTypeAsString());
        }
    }

    private String text(List<KeySchemaElement> keys) {
        return keys.stream()
                .map(key -> List.of(
                        key.keyTypeAsString(), key.attributeName(), types.getOrDefault(key.attributeName(), "")))
                .toList()
                .toString();
    }

    private static String text(Projection projection) {
        return projection.projectionTypeAsString() + new TreeSet<>(projection.nonKeyAttributes());
    }

    /** Returns the names of the parts that differ. */
    List<String> differences(TableShape other) {
        var names = new TreeSet<>(parts.keySet());
        names.addAll(other.parts.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(parts.get(name), other.parts.get(name)))
                .toList();
    }
}
