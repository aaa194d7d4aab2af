package com.example.simulation.model;

import com.example.simulation.model.entity.Item;
import com.example.simulation.model.entity.Line;
import com.example.simulation.model.entity.Reservation;
import com.example.simulation.model.entity.Slot;
import java.util.ArrayList;
import java.util.Optional;

/** Predicts a reservation that holds stock. */
record HeldStock(StockRequest request, Levels levels) {

    /** Predicts every line at the current price. */
    Reservation reservation() {
        var lines = new ArrayList<Line>();
        var currency = "";
        for (var line : request.wanted()) {
            var item = levels.current(line.sku());
            request.books()
                    .require(
                            item.available() >= line.quantity(),
                            "order %s got %s of %s, of which there were %s",
                            request.id(),
                            line.quantity(),
                            line.sku(),
                            item.available());
            lines.add(new Line(line.sku(), line.quantity(), nameIn(item), item.unitPrice()));
            currency = item.currency();
        }
        request.books()
                .require(
                        !request.isTooLate(),
                        "order %s got stock at %s, when its time was over",
                        request.id(),
                        request.write().decidedAt());
        return Reservation.held(
                request.id(), lines, currency, request.write().decidedAt(), Slot.of(request.placedAt()));
    }

    /** Returns the name in the reservation if the item had it at this price since the order was placed. */
    private String nameIn(Item item) {
        return request
                .books()
                .item(item.sku())
                .between(request.placedAt(), request.write().at())
                .stream()
                .flatMap(Optional::stream)
                .filter(each -> each.unitPrice() == item.unitPrice())
                .map(Item::name)
                .filter(name ->
                        String.valueOf(request.write().item().get("lines")).contains("name=" + name + ","))
                .findFirst()
                .orElse(item.name());
    }
}
