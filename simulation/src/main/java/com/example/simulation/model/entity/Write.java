package com.example.simulation.model.entity;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * One change of a table, read from the table's stream. The model uses only the item's key, the time and the kind of the
 * new state; it compares the rest.
 *
 * @param position the number of the change in its table, from 1
 * @param removed whether the item was deleted
 */
public record Write(
        boolean ofOrders, int position, Instant at, String key, SortedMap<String, Object> item, boolean removed) {

    /** Returns all changes of both tables in their order. */
    public static List<Write> all(World world) {
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
                    image == null ? new Fields() : DynamoDbJson.values(image),
                    image == null));
        }
        return writes;
    }

    public boolean isOf(String prefix) {
        return key.startsWith(prefix);
    }

    /** Returns the event in the item; empty if there is none. */
    public SortedMap<String, Object> event() {
        var text = Values.text(item, "event");
        return text.isEmpty() ? new Fields() : Values.parse(text);
    }

    /** Returns the time at which the function decided: that of the event, or of the write if there is no event. */
    public Instant decidedAt() {
        var time = Values.text(event(), "time");
        return time.isEmpty() ? at : Instant.parse(time);
    }
}
