package stackrun.memory.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Item;

/** The items of a table by key, and the same items by the key of each index. */
final class IndexedItems {

    private final NavigableMap<KeyPosition, Item> items;
    private final Map<Index, NavigableMap<KeyPosition, Item>> byIndex;

    private IndexedItems(NavigableMap<KeyPosition, Item> items, Map<Index, NavigableMap<KeyPosition, Item>> byIndex) {
        this.items = items;
        this.byIndex = byIndex;
    }

    static IndexedItems empty(Collection<Index> indexes) {
        var byIndex = new LinkedHashMap<Index, NavigableMap<KeyPosition, Item>>();
        indexes.forEach(index -> byIndex.put(index, new TreeMap<>()));
        return new IndexedItems(new TreeMap<>(), byIndex);
    }

    IndexedItems copy() {
        var copied = LinkedHashMap.<Index, NavigableMap<KeyPosition, Item>>newLinkedHashMap(byIndex.size());
        byIndex.forEach((index, entries) -> copied.put(index, new TreeMap<>(entries)));
        return new IndexedItems(new TreeMap<>(items), copied);
    }

    NavigableMap<KeyPosition, Item> inTable() {
        return items;
    }

    NavigableMap<KeyPosition, Item> in(Index index) {
        return Objects.requireNonNull(byIndex.get(index));
    }

    /**
     * Puts an item, or deletes it if {@code after} is null.
     *
     * @return the item before, or null if there was none
     */
    @Nullable
    Item replace(KeyPosition position, @Nullable Item after) {
        var before = after == null ? items.remove(position) : items.put(position, after);
        byIndex.forEach((index, entries) -> {
            var old = before == null ? null : index.position(before.attributes(), position);
            if (old != null) {
                entries.remove(old);
            }
            var renewed = after == null ? null : index.position(after.attributes(), position);
            if (after != null && renewed != null) {
                entries.put(renewed, after);
            }
        });
        return before;
    }
}
