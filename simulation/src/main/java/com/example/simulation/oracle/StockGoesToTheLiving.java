package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.number;
import static com.example.simulation.world.Shelves.text;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No pending order is refused if there would have been enough stock without the stock that was taken for orders which had
 * already timed out.
 *
 * <p>The oracle follows the changes of the inventory table. An order that is cancelled or expires later counts as living
 * when its stock was taken; it is no fault that it holds stock until its release.
 */
final class StockGoesToTheLiving implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        var shelves = new Shelves(world);
        var orders = shelves.items(shelves.orders(), "ORDER#").stream()
                .collect(Collectors.toMap(order -> text(order, "orderId"), order -> order));
        var history = new InventoryHistory(orders);
        var wrongs = Stream.<String>builder();
        for (var change : world.cloud().dynamoDb().changes(shelves.inventory())) {
            var image = change.newImage();
            if (image != null && text(image, "pk").startsWith("SKU#")) {
                history.available().put(text(image, "sku"), number(image, "available"));
            } else if (image != null && text(image, "pk").startsWith("RESERVATION#")) {
                history.apply(image, change.at());
                if (history.isWronglyRefused(image, change.at())) {
                    wrongs.add("order %s was refused for what is held for orders whose time was over"
                            .formatted(text(image, "orderId")));
                }
            }
        }
        return wrongs.build().distinct();
    }
}
