package com.example.simulation.flow;

import static com.example.simulation.flow.FunctionNames.ANSWER_STOCK;
import static com.example.simulation.flow.FunctionNames.ARCHIVE_EVENTS;
import static com.example.simulation.flow.FunctionNames.PROJECT_SALES;
import static com.example.simulation.flow.FunctionNames.PUBLISH_ORDERS;
import static com.example.simulation.flow.FunctionNames.PUBLISH_STOCK;
import static com.example.simulation.flow.FunctionNames.REQUEST_STOCK;
import static com.example.simulation.flow.FunctionNames.RESERVE_STOCK;
import static com.example.simulation.flow.FunctionNames.SETTLE_ORDER;

import java.util.List;
import java.util.stream.Stream;

/** All flows. There are 5 green teas and 3 cups in stock. */
public final class Flows {

    private Flows() {}

    public static List<Flow> all() {
        return List.of(
                new Flow("place", Situations::opened, Actions::place, Actions::placeOnce, true),
                Flow.ofFunction("request", Situations::placed, REQUEST_STOCK, true),
                Flow.ofFunction("publish", Situations::changedTwice, PUBLISH_ORDERS, true),
                Flow.ofFunction("reserve", Situations::requested, RESERVE_STOCK, true),
                new Flow(
                        "reserve-or-cancel",
                        Situations::requested,
                        FunctionSteps.drains(RESERVE_STOCK),
                        Actions::cancelAndRelease,
                        false),
                new Flow(
                        "reserve-or-adjust",
                        Situations::requested,
                        FunctionSteps.drains(RESERVE_STOCK),
                        Actions::adjust,
                        false),
                Flow.ofFunction("reserve-late", Situations::requestedTooLate, RESERVE_STOCK, false),
                Flow.ofFunction("answer", Situations::reserved, ANSWER_STOCK, true),
                Flow.ofFunction("publish-stock", Situations::reserved, PUBLISH_STOCK, true),
                Flow.ofFunction("settle", Situations::answered, SETTLE_ORDER, true),
                new Flow(
                        "settle-or-cancel",
                        Situations::answered,
                        FunctionSteps.drains(SETTLE_ORDER),
                        Actions::cancel,
                        true),
                new Flow(
                        "settle-or-expire",
                        Situations::answeredLate,
                        FunctionSteps.drains(SETTLE_ORDER),
                        TimerActions::expire,
                        true),
                Flow.ofFunction("request-commit", Situations::settled, REQUEST_STOCK, true),
                Flow.ofFunction("commit", Situations::commitRequested, RESERVE_STOCK, true),
                new Flow("cancel", Situations::confirmed, Actions::cancel, Actions::cancel, true),
                Flow.ofFunction("request-release", Situations::cancelled, REQUEST_STOCK, true),
                Flow.ofFunction("release", Situations::releaseRequested, RESERVE_STOCK, true),
                new Flow("expire", Situations::overdue, TimerActions::expire, TimerActions::expire, false),
                new Flow("remind", Situations::forgotten, TimerActions::remind, TimerActions::remind, false),
                new Flow("adjust", Situations::placed, Actions::adjust, Actions::adjust, true),
                Flow.ofFunction("project", Situations::confirmed, PROJECT_SALES, true),
                Flow.ofFunction("archive", Situations::confirmed, ARCHIVE_EVENTS, true),
                new Flow("repeat", Situations::uncommitted, TimerActions::remind, Actions::cancel, false),
                new Flow("get", Situations::confirmed, Actions::cancelAndGet, Actions::cancel, false),
                new Flow("read", Situations::placed, Actions::read, Actions::read, false),
                new Flow(
                        "place-a-day-later",
                        Situations::placedYesterday,
                        Actions::placeFirst,
                        Actions::placeFirstOnce,
                        false),
                new Flow(
                        "redrive-a-day-later",
                        ParkedSituations::parkedYesterday,
                        Redrives::redriveOnce,
                        Redrives::sendAllOnce,
                        false),
                new Flow("redrive-queue", ParkedSituations::parked, Redrives::redriveAll, Redrives::sendAllOnce, false),
                new Flow(
                        "redrive-message",
                        ParkedSituations::parkedReleases,
                        Redrives::redriveEach,
                        Redrives::sendEachOnce,
                        false),
                new Flow(
                        "redrive-stream",
                        ParkedSituations::parkedChanges,
                        Redrives::redriveAll,
                        Redrives::sendAllOnce,
                        false),
                new Flow("audit", AuditSteps::due, AuditSteps::audit, AuditSteps::auditOnce, false));
    }

    public static Flow named(String name) {
        return Stream.concat(all().stream(), Losses.all().stream())
                .filter(flow -> flow.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no flow " + name));
    }
}
