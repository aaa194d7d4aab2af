package com.example.simulation.flow;

import static com.example.simulation.flow.FunctionNames.EXPIRE_ORDERS;
import static com.example.simulation.flow.FunctionNames.SETTLE_ORDER;
import static com.example.simulation.flow.FunctionSteps.drains;
import static com.example.simulation.flow.FunctionSteps.fires;
import static com.example.simulation.flow.FunctionSteps.takes;

import com.example.simulation.world.World;
import java.util.List;
import java.util.function.Consumer;

/** Rivals that place orders or settle them. */
final class OrderRivals {

    private OrderRivals() {}

    static List<Rivals> all() {
        return List.of(
                Rivals.of(
                        "place-one-key",
                        "two first orders of a customer with the same key",
                        Situations::opened,
                        orders("key", 1),
                        orders("key", 1)),
                Rivals.of(
                        "place-two-keys",
                        "two first orders of a customer with different keys",
                        Situations::opened,
                        orders("one", 1),
                        orders("two", 1)),
                Rivals.of(
                        "place-two-bodies",
                        "two different orders with the same key",
                        Meetings::known,
                        orders("key", 1),
                        orders("key", 2)),
                Rivals.of(
                        "settle-vs-cancel",
                        "a cancellation and a stock answer",
                        Situations::answered,
                        drains(SETTLE_ORDER),
                        Actions::cancel),
                Rivals.of(
                        "settle-vs-expire",
                        "an expiry and a stock answer",
                        Situations::answeredLate,
                        drains(SETTLE_ORDER),
                        fires(EXPIRE_ORDERS)),
                Rivals.of(
                        "settle-twice",
                        "two deliveries of the same answer",
                        Meetings::answeredTwice,
                        takes(SETTLE_ORDER),
                        takes(SETTLE_ORDER)));
    }

    private static Consumer<World> orders(String key, int cups) {
        return world -> world.customer("alice").place(key, Meetings.cups(cups));
    }
}
