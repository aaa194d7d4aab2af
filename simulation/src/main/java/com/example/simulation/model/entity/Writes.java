package com.example.simulation.model.entity;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the changes of the tables of orders and stock. */
public final class Writes {

    private Writes() {}

    /** Returns all changes of both tables in their order. */
    public static List<Write> of(World world) {
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
}
