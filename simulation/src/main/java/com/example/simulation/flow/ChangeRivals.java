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
                        "two cancellations of the same order",
                        Situations::confirmed,
                        Actions::cancel,
                        Actions::cancel),
                Rivals.of(
                        "cancel-vs-expire",
                        "a cancellation and an expiry",
                        Meetings::overdue,
                        Actions::cancel,
                        fires(EXPIRE_ORDERS)),
                Rivals.of(
                        "get-vs-cancel",
                        "a read and a cancellation of the same order",
                        Situations::confirmed,
                        Actions::get,
                        Actions::cancel),
                Rivals.of(
                        "adjust-twice",
                        "two edits of the same edition",
                        Situations::opened,
                        Actions.edits(520, 9),
                        Actions.edits(530, 4)),
                Rivals.of(
                        "expire-twice",
                        "two runs of the expiry timer",
                        Meetings::overdue,
                        fires(EXPIRE_ORDERS),
                        fires(EXPIRE_ORDERS)),
                Rivals.of(
                        "remind-twice",
                        "two runs of the reminder timer",
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
                        "a redrive and a delivery of the same request",
                        Meetings::parkedAndLive,
                        world -> world.operator().run("send", "--all"),
                        takes(RESERVE_STOCK)));
    }
}
