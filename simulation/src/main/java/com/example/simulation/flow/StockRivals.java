package com.example.simulation.flow;

import static com.example.simulation.flow.FunctionNames.RESERVE_STOCK;
import static com.example.simulation.flow.FunctionSteps.takes;

import java.util.List;

/** Rivals that reserve, commit or release stock. */
final class StockRivals {

    private StockRivals() {}

    static List<Rivals> all() {
        return List.of(
                Rivals.of(
                        "last-piece",
                        "two orders for the last item",
                        Meetings::scarce,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                Rivals.of(
                        "reserve-twice",
                        "two deliveries of the same request",
                        Meetings::requestedTwice,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                Rivals.of(
                        "reserve-vs-adjust",
                        "a request and an edit",
                        Meetings::requested,
                        takes(RESERVE_STOCK),
                        Actions::adjust),
                Rivals.of(
                        "reserve-vs-shrink",
                        "a request and an edit that removes the requested stock",
                        Meetings::requested,
                        takes(RESERVE_STOCK),
                        Actions.edits(490, 1)),
                Rivals.of(
                        "reserve-vs-release",
                        "a request and a release of the stock it needs",
                        Meetings::scarceAndReleased,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                Rivals.of(
                        "commit-vs-release",
                        "a commit and a release of the same order",
                        Meetings::commitAndRelease,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                Rivals.of(
                        "release-twice",
                        "two deliveries of the same release",
                        Meetings::releasedTwice,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)));
    }
}
