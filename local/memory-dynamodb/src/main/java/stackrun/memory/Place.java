package stackrun.memory;

import org.jspecify.annotations.Nullable;

/**
 * Where an item is among those of a table or an index: together with those of the same hash key, in the order of the
 * range key.
 *
 * @param primary in an index, the item's place in the table, since several may share a key; null in a table
 * @param edge below zero before everything of the hash key, above zero behind it, else zero
 */
record Place(Value hash, @Nullable Value range, @Nullable Place primary, int edge) implements Comparable<Place> {

    static Place of(Value hash, @Nullable Value range, @Nullable Place primary) {
        return new Place(hash, range, primary, 0);
    }

    Place before() {
        return new Place(hash, null, null, -1);
    }

    Place behind() {
        return new Place(hash, null, null, 1);
    }

    @Override
    public int compareTo(Place other) {
        int order = Order.compare(hash, other.hash);
        if (order == 0) {
            order = Integer.compare(edge, other.edge);
        }
        if (order == 0 && range != null && other.range != null) {
            order = Order.compare(range, other.range);
        }
        if (order == 0 && primary != null && other.primary != null) {
            order = primary.compareTo(other.primary);
        }
        return order;
    }
}
