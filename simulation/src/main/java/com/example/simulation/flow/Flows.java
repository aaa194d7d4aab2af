package com.example.simulation.flow;

import java.util.List;
import java.util.stream.Stream;

/** Every flow there is. Green tea has 5 on the shelf, cups are 3. */
public final class Flows {

    static final String REQUEST_STOCK = "RequestStockFunction";
    static final String RESERVE_STOCK = "ReserveStockFunction";
    static final String ANSWER_STOCK = "AnswerStockFunction";
    static final String SETTLE_ORDER = "SettleOrderFunction";
    static final String PUBLISH_ORDERS = "PublishOrderEventsFunction";
    static final String PUBLISH_STOCK = "PublishStockEventsFunction";
    static final String PROJECT_SALES = "ProjectSalesFunction";
    static final String ARCHIVE_EVENTS = "ArchiveEventsFunction";

    private Flows() {}

    public static List<Flow> all() {
        return List.of(
                new Flow("place", Situations::opened, Actions::place, Actions::placeOnce, true),
                new Flow(
                        "request",
                        Situations::placed,
                        Actions.drains(REQUEST_STOCK),
                        Actions.drains(REQUEST_STOCK),
                        true),
                new Flow(
                        "publish",
                        Situations::changedTwice,
                        Actions.drains(PUBLISH_ORDERS),
                        Actions.drains(PUBLISH_ORDERS),
                        true),
                new Flow(
                        "reserve",
                        Situations::requested,
                        Actions.drains(RESERVE_STOCK),
                        Actions.drains(RESERVE_STOCK),
                        true),
                new Flow(
                        "reserve-or-cancel",
                        Situations::requested,
                        Actions.drains(RESERVE_STOCK),
                        Actions::cancelAndRelease,
                        false),
                new Flow(
                        "reserve-or-adjust",
                        Situations::requested,
                        Actions.drains(RESERVE_STOCK),
                        Actions::adjust,
                        false),
                new Flow(
                        "reserve-late",
                        Situations::requestedTooLate,
                        Actions.drains(RESERVE_STOCK),
                        Actions.drains(RESERVE_STOCK),
                        false),
                new Flow(
                        "answer",
                        Situations::reserved,
                        Actions.drains(ANSWER_STOCK),
                        Actions.drains(ANSWER_STOCK),
                        true),
                new Flow(
                        "publish-stock",
                        Situations::reserved,
                        Actions.drains(PUBLISH_STOCK),
                        Actions.drains(PUBLISH_STOCK),
                        true),
                new Flow(
                        "settle",
                        Situations::answered,
                        Actions.drains(SETTLE_ORDER),
                        Actions.drains(SETTLE_ORDER),
                        true),
                new Flow("settle-or-cancel", Situations::answered, Actions.drains(SETTLE_ORDER), Actions::cancel, true),
                new Flow(
                        "settle-or-expire",
                        Situations::answeredLate,
                        Actions.drains(SETTLE_ORDER),
                        Actions::expire,
                        true),
                new Flow(
                        "request-commit",
                        Situations::settled,
                        Actions.drains(REQUEST_STOCK),
                        Actions.drains(REQUEST_STOCK),
                        true),
                new Flow(
                        "commit",
                        Situations::commitRequested,
                        Actions.drains(RESERVE_STOCK),
                        Actions.drains(RESERVE_STOCK),
                        true),
                new Flow("cancel", Situations::confirmed, Actions::cancel, Actions::cancel, true),
                new Flow(
                        "request-release",
                        Situations::cancelled,
                        Actions.drains(REQUEST_STOCK),
                        Actions.drains(REQUEST_STOCK),
                        true),
                new Flow(
                        "release",
                        Situations::releaseRequested,
                        Actions.drains(RESERVE_STOCK),
                        Actions.drains(RESERVE_STOCK),
                        true),
                new Flow("expire", Situations::overdue, Actions::expire, Actions::expire, false),
                new Flow("remind", Situations::forgotten, Actions::remind, Actions::remind, false),
                new Flow("adjust", Situations::placed, Actions::adjust, Actions::adjust, true),
                new Flow(
                        "project",
                        Situations::confirmed,
                        Actions.drains(PROJECT_SALES),
                        Actions.drains(PROJECT_SALES),
                        true),
                new Flow(
                        "archive",
                        Situations::confirmed,
                        Actions.drains(ARCHIVE_EVENTS),
                        Actions.drains(ARCHIVE_EVENTS),
                        true),
                new Flow("repeat", Situations::uncommitted, Actions::remind, Actions::cancel, false),
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
                        Situations::parkedYesterday,
                        Redrives::redriveOnce,
                        Redrives::sendAllOnce,
                        false),
                new Flow("redrive-queue", Situations::parked, Redrives::redriveAll, Redrives::sendAllOnce, false),
                new Flow(
                        "redrive-message",
                        Situations::parkedReleases,
                        Redrives::redriveEach,
                        Redrives::sendEachOnce,
                        false),
                new Flow(
                        "redrive-stream",
                        Situations::parkedChanges,
                        Redrives::redriveAll,
                        Redrives::sendAllOnce,
                        false),
                new Flow("audit", Losses::due, Losses::audit, Losses::auditOnce, false));
    }

    public static Flow named(String name) {
        return Stream.concat(all().stream(), Losses.all().stream())
                .filter(flow -> flow.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no flow " + name));
    }
}
