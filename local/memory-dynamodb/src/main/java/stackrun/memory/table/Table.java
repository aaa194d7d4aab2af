package stackrun.memory.table;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.path.Path;
import stackrun.memory.request.Refusal;
import stackrun.memory.stream.ChangeLog;
import stackrun.memory.stream.SequenceNumbers;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.Item;
import stackrun.memory.value.Sizes;
import stackrun.memory.value.Utf8;
import stackrun.memory.value.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The items of a table in the order of their keys, the same for each index, and what its stream holds. */
public final class Table {

    private final TableDefinition definition;
    private final NavigableMap<KeyPosition, Item> items;
    private final Map<String, NavigableMap<KeyPosition, Item>> indexed;
    private final @Nullable ChangeLog stream;
    private @Nullable String timeToLive;

    private Table(
            TableDefinition definition,
            NavigableMap<KeyPosition, Item> items,
            Map<String, NavigableMap<KeyPosition, Item>> indexed,
            @Nullable ChangeLog stream,
            @Nullable String timeToLive) {
        this.definition = definition;
        this.items = items;
        this.indexed = indexed;
        this.stream = stream;
        this.timeToLive = timeToLive;
    }

    public static Table of(TableDefinition definition) {
        var indexed = new LinkedHashMap<String, NavigableMap<KeyPosition, Item>>();
        definition.indexes().keySet().forEach(name -> indexed.put(name, new TreeMap<>()));
        var view = definition.streamViewType();
        return new Table(definition, new TreeMap<>(), indexed, view == null ? null : ChangeLog.empty(view), null);
    }

    Table copy() {
        var copied = LinkedHashMap.<String, NavigableMap<KeyPosition, Item>>newLinkedHashMap(indexed.size());
        indexed.forEach((name, entries) -> copied.put(name, new TreeMap<>(entries)));
        return new Table(definition, new TreeMap<>(items), copied, stream == null ? null : stream.copy(), timeToLive);
    }

    public TableDefinition definition() {
        return definition;
    }

    public KeySchema schema() {
        return definition.schema();
    }

    @Nullable
    public Item get(KeyPosition position) {
        return items.get(position);
    }

    public NavigableMap<KeyPosition, Item> items() {
        return items;
    }

    public NavigableMap<KeyPosition, Item> items(Index index) {
        return Objects.requireNonNull(indexed.get(index.name()));
    }

    /** The changes since the table was created, or null if it has no stream. */
    @Nullable
    public ChangeLog stream() {
        return stream;
    }

    /** The attribute that says when an item expires, where there is one. */
    @Nullable
    public String timeToLive() {
        return timeToLive;
    }

    public void setTimeToLive(@Nullable String attribute) {
        this.timeToLive = attribute;
    }

    /**
     * The items whose time to live is over: a number of seconds since 1970 in the table's attribute for it.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Using time to live</a>
     */
    List<KeyPosition> expired(Instant now) {
        return timeToLive == null
                ? List.of()
                : items.entrySet().stream()
                        .filter(entry -> entry.getValue().attributes().get(timeToLive) instanceof Value.Numeric(var end)
                                && end.longValue() < now.getEpochSecond())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    public Index index(String name) {
        var index = definition.indexes().get(name);
        if (index == null) {
            throw Refusal.validation("The table does not have the specified index: " + name);
        }
        return index;
    }

    /** Refuses a path that leads into the value of a key, which is neither a map nor a list. */
    public void refusePathsIntoKeys(Collection<Path> paths) {
        paths.stream().filter(path -> path.steps().size() > 1).forEach(this::refuseIntoKey);
    }

    private void refuseIntoKey(Path path) {
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

    public void refuseWrongIndexKeys(Map<String, Value> item) {
        for (var index : definition.indexes().values()) {
            index.refuseWrongKeys(item);
        }
    }

    /** Replaces an item; what changes nothing leaves no trace in the stream. */
    void replace(KeyPosition position, @Nullable Item after, SequenceNumbers sequence, Instant now) {
        var before = after == null ? items.remove(position) : items.put(position, after);
        for (var index : definition.indexes().values()) {
            var entries = items(index);
            var old = before == null ? null : index.position(before.attributes(), position);
            if (old != null) {
                entries.remove(old);
            }
            var renewed = after == null ? null : index.position(after.attributes(), position);
            if (after != null && renewed != null) {
                entries.put(renewed, after);
            }
        }
        if (stream != null && ChangeLog.isChange(before, after)) {
            stream.add(sequence.next(), keyJson(position), keySize(position), before, after, now);
        }
    }

    private int keySize(KeyPosition position) {
        int size = Utf8.length(schema().hash().name()) + Sizes.of(position.hash());
        return schema().range() == null || position.range() == null
                ? size
                : size + Utf8.length(schema().range().name()) + Sizes.of(position.range());
    }

    private ObjectNode keyJson(KeyPosition position) {
        var json = JsonNodeFactory.instance.objectNode();
        addKey(json, schema(), position);
        return json;
    }

    public static void addKey(ObjectNode json, KeySchema schema, KeyPosition position) {
        json.set(schema.hash().name(), AttributeJson.json(position.hash()));
        if (schema.range() != null && position.range() != null) {
            json.set(schema.range().name(), AttributeJson.json(position.range()));
        }
    }
}
