package com.example.simulation.model;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * One change of a table, as the table's own stream tells it. Only which item was changed, when and to what kind of state
 * is taken from it; the rest is compared.
 *
 * @param position its number among the changes of the table, from 1
 * @param removed whether the item is gone
 */
record Write(boolean ofOrders, int position, Instant at, String key, SortedMap<String, Object> item, boolean removed) {

    /** All changes of both tables, in the order they were made. */
    static List<Write> all(World world) {
        var shelves = new Shelves(world);
        var all = new ArrayList<Write>();
        all.addAll(of(world, shelves.orders(), true));
        all.addAll(of(world, shelves.inventory(), false));
        all.sort(Comparator.comparing(Write::at));
        return all;
    }

    private static List<Write> of(World world, String table, boolean ofOrders) {
        var writes = new ArrayList<Write>();
        for (var change : world.cloud().dynamoDb().changes(table)) {
            var image = change.newImage();
            writes.add(new Write(
                    ofOrders,
                    writes.size() + 1,
                    change.at(),
                    Shelves.text(change.keys(), "pk"),
                    image == null ? new Fields() : Values.item(image),
                    image == null));
        }
        return writes;
    }

    boolean isOf(String prefix) {
        return key.startsWith(prefix);
    }

    /** The event that the item carries; empty where it carries none. */
    SortedMap<String, Object> event() {
        var text = Values.text(item, "event");
        return text.isEmpty() ? new Fields() : Values.parse(text);
    }

    /** The time its event names, which is when the function decided; the write's own where there is none. */
    Instant decidedAt() {
        var time = Values.text(event(), "time");
        return time.isEmpty() ? at : Instant.parse(time);
    }
}
