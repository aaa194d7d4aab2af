package stackrun.memory.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.stream.ChangeLog;
import stackrun.memory.stream.SequenceNumbers;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;

/** A table: its definition, its items and the changes in its stream. */
public final class Table {

    private final TableDefinition definition;
    private final IndexedItems items;
    private final @Nullable ChangeLog stream;
    private @Nullable String timeToLive;

    private Table(
            TableDefinition definition, IndexedItems items, @Nullable ChangeLog stream, @Nullable String timeToLive) {
        this.definition = definition;
        this.items = items;
        this.stream = stream;
        this.timeToLive = timeToLive;
    }

    public static Table of(TableDefinition definition) {
        var view = definition.streamViewType();
        var items = IndexedItems.empty(definition.indexes().values());
        return new Table(definition, items, view == null ? null : ChangeLog.empty(view), null);
    }

    Table copy() {
        return new Table(definition, items.copy(), stream == null ? null : stream.copy(), timeToLive);
    }

    public TableDefinition definition() {
        return definition;
    }

    public KeySchema schema() {
        return definition.schema();
    }

    public KeyReader keys() {
        return new KeyReader(schema());
    }

    public KeyRules keyRules() {
        return new KeyRules(definition);
    }

    @Nullable
    public Item get(KeyPosition position) {
        return items().get(position);
    }

    public NavigableMap<KeyPosition, Item> items() {
        return items.inTable();
    }

    public NavigableMap<KeyPosition, Item> items(Index index) {
        return items.in(index);
    }

    public Index index(String name) {
        var index = definition.indexes().get(name);
        if (index == null) {
            throw Refusal.validation("The table does not have the specified index: " + name);
        }
        return index;
    }

    /** The changes since the table was created, or null if it has no stream. */
    @Nullable
    public ChangeLog stream() {
        return stream;
    }

    /** The attribute with the expiry time of items, or null if time to live is disabled. */
    @Nullable
    public String timeToLive() {
        return timeToLive;
    }

    public void setTimeToLive(@Nullable String attribute) {
        this.timeToLive = attribute;
    }

    /**
     * The items whose time to live has ended. Their attribute contains the end in seconds since 1970.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Using time to live</a>
     */
    List<KeyPosition> expired(Instant now) {
        return timeToLive == null
                ? List.of()
                : items().entrySet().stream()
                        .filter(entry -> entry.getValue().attributes().get(timeToLive) instanceof Value.Numeric(var end)
                                && end.longValue() < now.getEpochSecond())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** Replaces an item. The stream does not record a replacement by an equal item. */
    void replace(KeyPosition position, @Nullable Item after, SequenceNumbers sequence, Instant now) {
        var before = items.replace(position, after);
        if (stream != null && ChangeLog.isChange(before, after)) {
            var key = new ItemKey(schema(), position);
            stream.add(sequence.next(), key.json(), key.size(), before, after, now);
        }
    }
}
