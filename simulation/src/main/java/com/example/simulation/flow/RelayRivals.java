package com.example.simulation.flow;

import static com.example.simulation.flow.FunctionNames.ANSWER_STOCK;
import static com.example.simulation.flow.FunctionNames.ARCHIVE_EVENTS;
import static com.example.simulation.flow.FunctionNames.PROJECT_SALES;
import static com.example.simulation.flow.FunctionNames.PUBLISH_ORDERS;
import static com.example.simulation.flow.FunctionNames.REQUEST_STOCK;
import static com.example.simulation.flow.FunctionSteps.relays;

import java.util.List;

/** Rivals that read the same records of a stream: two deliveries overlap. */
final class RelayRivals {

    private RelayRivals() {}

    static List<Rivals> all() {
        return List.of(
                Rivals.of(
                        "request-twice",
                        "two relays of the same requests",
                        Meetings::placed,
                        relays(REQUEST_STOCK),
                        relays(REQUEST_STOCK)),
                Rivals.of(
                        "answer-twice",
                        "two relays of the same answers",
                        Meetings::held,
                        relays(ANSWER_STOCK),
                        relays(ANSWER_STOCK)),
                Rivals.of(
                        "publish-twice",
                        "two relays of the same events",
                        Meetings::cancelledAtOnce,
                        relays(PUBLISH_ORDERS),
                        relays(PUBLISH_ORDERS)),
                Rivals.of(
                        "project-twice",
                        "two projections of the same events",
                        Situations::confirmed,
                        relays(PROJECT_SALES),
                        relays(PROJECT_SALES)),
                Rivals.of(
                        "archive-twice",
                        "two archivers of the same events",
                        Situations::confirmed,
                        relays(ARCHIVE_EVENTS),
                        relays(ARCHIVE_EVENTS)));
    }
}
