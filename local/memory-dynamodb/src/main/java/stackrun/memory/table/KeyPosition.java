package stackrun.memory.table;

import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;
import stackrun.memory.value.ValueOrder;

/**
 * The position of an item in a table or an index: beside those with the same hash key, in the order of the
 * range key.
 *
 * @param primary in an index, the item's position in the table, since several may share a key; null in a table
 * @param edge below zero before everything of the hash key, above zero behind it, else zero
 */
public record KeyPosition(
        Value hash, @Nullable Value range, @Nullable KeyPosition primary, int edge) implements Comparable<KeyPosition> {

    public static KeyPosition of(Value hash, @Nullable Value range, @Nullable KeyPosition primary) {
        return new KeyPosition(hash, range, primary, 0);
    }

    public KeyPosition before() {
        return new KeyPosition(hash, null, null, -1);
    }

    public KeyPosition behind() {
        return new KeyPosition(hash, null, null, 1);
    }

    @Override
    public int compareTo(KeyPosition other) {
        int order = ValueOrder.compare(hash, other.hash);
        if (order == 0) {
            order = Integer.compare(edge, other.edge);
        }
        if (order == 0 && range != null && other.range != null) {
            order = ValueOrder.compare(range, other.range);
        }
        if (order == 0 && primary != null && other.primary != null) {
            order = primary.compareTo(other.primary);
        }
        return order;
    }
}
