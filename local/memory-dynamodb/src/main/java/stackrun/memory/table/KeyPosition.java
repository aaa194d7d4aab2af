package stackrun.memory.table;

import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;
import stackrun.memory.value.ValueOrder;

/**
 * The position of an item in a table or an index. Items with the same hash key are adjacent, in the order of their range
 * keys.
 *
 * @param primary the position in the table if this is a position in an index, because items may share the index's key;
 *     null in a table
 * @param edge negative before all items of the hash key, positive behind them, otherwise zero
 */
public record KeyPosition(
        Value hash, @Nullable Value range, @Nullable KeyPosition primary, int edge) implements Comparable<KeyPosition> {

    public static KeyPosition of(Value hash, @Nullable Value range, @Nullable KeyPosition primary) {
        return new KeyPosition(hash, range, primary, 0);
    }

    /** The position before all items with the same hash key. */
    public KeyPosition before() {
        return new KeyPosition(hash, null, null, -1);
    }

    /** The position behind all items with the same hash key. */
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
