package stackrun.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stackrun.memory.MemoryDynamoDb.Change;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The items of a table in the order of their keys, the same for each index, and what its stream holds. */
final class Table {

    private final TableDefinition definition;
    private final NavigableMap<Place, Item> items;
    private final Map<String, NavigableMap<Place, Item>> indexed;
    private final List<Change> changes;
    private @Nullable String timeToLive;

    private Table(
            TableDefinition definition,
            NavigableMap<Place, Item> items,
            Map<String, NavigableMap<Place, Item>> indexed,
            List<Change> changes,
            @Nullable String timeToLive) {
        this.definition = definition;
        this.items = items;
        this.indexed = indexed;
        this.changes = changes;
        this.timeToLive = timeToLive;
    }

    static Table of(TableDefinition definition) {
        var indexed = new LinkedHashMap<String, NavigableMap<Place, Item>>();
        definition.indexes().keySet().forEach(name -> indexed.put(name, new TreeMap<>()));
        return new Table(definition, new TreeMap<>(), indexed, new ArrayList<>(), null);
    }

    Table copy() {
        var copied = LinkedHashMap.<String, NavigableMap<Place, Item>>newLinkedHashMap(indexed.size());
        indexed.forEach((name, entries) -> copied.put(name, new TreeMap<>(entries)));
        return new Table(definition, new TreeMap<>(items), copied, new ArrayList<>(changes), timeToLive);
    }

    TableDefinition definition() {
        return definition;
    }

    KeySchema schema() {
        return definition.schema();
    }

    @Nullable
    Item get(Place place) {
        return items.get(place);
    }

    NavigableMap<Place, Item> items() {
        return items;
    }

    NavigableMap<Place, Item> items(Index index) {
        return Objects.requireNonNull(indexed.get(index.name()));
    }

    List<Change> changes() {
        return changes;
    }

    /** The attribute that says when an item expires, where there is one. */
    @Nullable
    String timeToLive() {
        return timeToLive;
    }

    void setTimeToLive(@Nullable String attribute) {
        this.timeToLive = attribute;
    }

    /**
     * The items whose time to live is over: a number of seconds since 1970 in the table's attribute for it.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Using time to live</a>
     */
    List<Place> expired(Instant now) {
        return timeToLive == null
                ? List.of()
                : items.entrySet().stream()
                        .filter(entry -> entry.getValue().attributes().get(timeToLive) instanceof Value.Numeric(var end)
                                && end.longValue() < now.getEpochSecond())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    Index index(String name) {
        var index = definition.indexes().get(name);
        if (index == null) {
            throw Refusal.validation("The table does not have the specified index: " + name);
        }
        return index;
    }

    /** Refuses a path that leads into the value of a key, which is neither a map nor a list. */
    void refuseIntoKey(Path path) {
        if (path.steps().size() == 1) {
            return;
        }
        if (schema().has(path.attribute())) {
            throw intoKey("Key", path);
        }
        if (definition.indexes().values().stream()
                .anyMatch(index -> index.schema().has(path.attribute()))) {
            throw intoKey("IndexKey", path);
        }
    }

    private static Refusal intoKey(String kind, Path path) {
        return Refusal.validation(
                "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: %s: %s"
                        .formatted(kind, path.attribute()));
    }

    void refuseWrongIndexKeys(Map<String, Value> item) {
        for (var index : definition.indexes().values()) {
            index.refuseWrongKeys(item);
        }
    }

    /** Replaces an item; what changes nothing leaves no trace in the stream. */
    void replace(Place place, @Nullable Item after, SequenceNumbers sequence, Instant now) {
        var before = after == null ? items.remove(place) : items.put(place, after);
        for (var index : definition.indexes().values()) {
            var entries = items(index);
            var old = before == null ? null : index.place(before.attributes(), place);
            if (old != null) {
                entries.remove(old);
            }
            var renewed = after == null ? null : index.place(after.attributes(), place);
            if (after != null && renewed != null) {
                entries.put(renewed, after);
            }
        }
        if (definition.streamViewType() != null && !sameAttributes(before, after)) {
            changes.add(change(definition.streamViewType(), place, before, after, sequence.next(), now));
        }
    }

    private static boolean sameAttributes(@Nullable Item before, @Nullable Item after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return before.attributes().equals(after.attributes());
    }

    private Change change(
            StreamViewType view,
            Place place,
            @Nullable Item before,
            @Nullable Item after,
            String sequenceNumber,
            Instant now) {
        return new Change(
                sequenceNumber,
                before == null ? "INSERT" : after == null ? "REMOVE" : "MODIFY",
                keyJson(place),
                view.hasNewImage() && after != null ? after.json() : null,
                view.hasOldImage() && before != null ? before.json() : null,
                now,
                keySize(place)
                        + (view.hasNewImage() && after != null ? after.size() : 0)
                        + (view.hasOldImage() && before != null ? before.size() : 0));
    }

    private int keySize(Place place) {
        int size = Utf8.length(schema().hash().name()) + Sizes.of(place.hash());
        return schema().range() == null || place.range() == null
                ? size
                : size + Utf8.length(schema().range().name()) + Sizes.of(place.range());
    }

    ObjectNode keyJson(Place place) {
        var json = JsonNodeFactory.instance.objectNode();
        addKey(json, schema(), place);
        return json;
    }

    static void addKey(ObjectNode json, KeySchema schema, Place place) {
        json.set(schema.hash().name(), AttributeJson.json(place.hash()));
        if (schema.range() != null && place.range() != null) {
            json.set(schema.range().name(), AttributeJson.json(place.range()));
        }
    }
}
