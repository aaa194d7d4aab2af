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
                        "two buyers of the last piece",
                        Meetings::scarce,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                Rivals.of(
                        "reserve-twice",
                        "two deliveries of one request",
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
                        "a request and an edit that takes what it wants",
                        Meetings::requested,
                        takes(RESERVE_STOCK),
                        Actions.edits(490, 1)),
                Rivals.of(
                        "reserve-vs-release",
                        "a request and the release of what it needs",
                        Meetings::scarceAndReleased,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                Rivals.of(
                        "commit-vs-release",
                        "a commit and a release of one order",
                        Meetings::commitAndRelease,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                Rivals.of(
                        "release-twice",
                        "two deliveries of one release",
                        Meetings::releasedTwice,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)));
    }
}
