package com.example.simulation.model;

import com.example.simulation.model.entity.Item;
import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.Values;
import com.example.simulation.world.Firing;
import com.example.simulation.world.Request;
import com.example.simulation.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every request and every timer. Nothing may happen without one of them. */
record Asked(List<Request> requests, List<Firing> firings) {

    static Asked of(World world) {
        return new Asked(world.requests(), world.firings());
    }

    /** Returns the requests to place an order that share the idempotency record with this key. */
    List<Request> placing(String recordKey) {
        return requests.stream()
                .filter(request ->
                        request.path().equals("/orders") && request.method().equals("POST"))
                .filter(request -> recordKey(request).equals(recordKey))
                .toList();
    }

    static String recordKey(Request request) {
        var scoped = String.join("\0", request.customer(), "PlaceOrder", String.valueOf(request.key()));
        return "KEY#" + Digest.of(scoped);
    }

    boolean toCancel(Order order, Instant before) {
        return requests.stream()
                .anyMatch(request -> request.path().equals("/orders/%s/cancel".formatted(order.id()))
                        && request.customer().equals(order.owner())
                        && !request.asked().time().isAfter(before));
    }

    /** Returns the request that creates this edition of an item with this name, price and received quantity. */
    Optional<Request> toEdit(Item edited, String manager, Instant before) {
        return requests.stream()
                .filter(request -> request.path().equals("/stock/" + edited.sku())
                        && request.customer().equals(manager)
                        && edition(request) == edited.edition()
                        && !request.asked().time().isAfter(before))
                .filter(request -> {
                    var body = Values.parse(request.body());
                    return Values.text(body, "name").equals(edited.name())
                            && Values.number(body, "unitPrice") == edited.unitPrice()
                            && Values.number(body, "received") == edited.received();
                })
                .findFirst();
    }

    /** Returns the edition that a request to edit an item would create; −1 for any other request. */
    static long edition(Request request) {
        var seen = request.headers().get("If-Match");
        if (seen != null) {
            return Long.parseLong(seen.replace("\"", "")) + 1;
        }
        return request.headers().containsKey("If-None-Match") ? 1 : -1;
    }

    /** True if the schedule of a function has fired by then. */
    boolean fired(String function, Instant before) {
        return firings.stream()
                .anyMatch(firing ->
                        firing.function().equals(function) && !firing.at().isAfter(before));
    }
}
