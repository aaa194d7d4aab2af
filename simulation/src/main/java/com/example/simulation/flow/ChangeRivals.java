package com.example.simulation.flow;

import static com.example.simulation.flow.FunctionNames.EXPIRE_ORDERS;
import static com.example.simulation.flow.FunctionNames.REMIND_HELD;
import static com.example.simulation.flow.FunctionNames.RESERVE_STOCK;
import static com.example.simulation.flow.FunctionNames.SETTLE_ORDER;
import static com.example.simulation.flow.FunctionSteps.fires;
import static com.example.simulation.flow.FunctionSteps.takes;

import java.util.List;

/** Rivals that change what exists already: cancellations, edits, timers and a redrive. */
final class ChangeRivals {

    private ChangeRivals() {}

    static List<Rivals> all() {
        return List.of(
                Rivals.of(
                        "cancel-twice",
                        "two cancellations of one order",
                        Situations::confirmed,
                        Actions::cancel,
                        Actions::cancel),
                Rivals.of(
                        "cancel-vs-expire",
                        "a cancellation and a timer",
                        Meetings::overdue,
                        Actions::cancel,
                        fires(EXPIRE_ORDERS)),
                Rivals.of(
                        "get-vs-cancel",
                        "a look at an order and its cancellation",
                        Situations::confirmed,
                        Actions::get,
                        Actions::cancel),
                Rivals.of(
                        "adjust-twice",
                        "two edits of one edition",
                        Situations::opened,
                        Actions.edits(520, 9),
                        Actions.edits(530, 4)),
                Rivals.of(
                        "expire-twice",
                        "two timers that expire",
                        Meetings::overdue,
                        fires(EXPIRE_ORDERS),
                        fires(EXPIRE_ORDERS)),
                Rivals.of(
                        "remind-twice",
                        "two timers that remind",
                        Meetings::forgotten,
                        fires(REMIND_HELD),
                        fires(REMIND_HELD)),
                Rivals.of(
                        "remind-vs-cancel",
                        "a reminder and a cancellation",
                        Meetings::reminded,
                        takes(SETTLE_ORDER),
                        Actions::cancel),
                Rivals.of(
                        "redrive-vs-live",
                        "a redrive and a live delivery of one request",
                        Meetings::parkedAndLive,
                        world -> world.operator().run("send", "--all"),
                        takes(RESERVE_STOCK)));
    }
}
