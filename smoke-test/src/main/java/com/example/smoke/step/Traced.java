package com.example.smoke.step;

import com.example.smoke.stage.Traces;
import java.util.List;
import java.util.Set;

/** All functions that worked on the order are in one trace. */
record Traced() implements Step {

    private static final List<String> FUNCTIONS = List.of(
            "PlaceOrderFunction",
            "RequestStockFunction",
            "ReserveStockFunction",
            "AnswerStockFunction",
            "SettleOrderFunction",
            "PublishOrderEventsFunction",
            "ProjectSalesFunction",
            "ArchiveEventsFunction");

    @Override
    public String name() {
        return "the order has one complete trace";
    }

    @Override
    public Result run(Trial trial) {
        return trial.stage()
                .traces()
                .map(traces -> trial.withOrder(order -> complete(trial, traces, order.traceId())))
                .orElseGet(() -> new Result.NotAvailable("this stage has no API to read traces"));
    }

    private static Result complete(Trial trial, Traces traces, String id) {
        var missing = trial.patience().ask(trial.patience().step(), () -> missing(traces.segments(id)), List::isEmpty);
        return missing.isEmpty()
                ? new Result.Passed(id)
                : new Result.Failed("trace %s has no segment of %s".formatted(id, String.join(", ", missing)));
    }

    /** The name of a deployed function contains its construct's id. */
    private static List<String> missing(Set<String> segments) {
        return FUNCTIONS.stream()
                .filter(function -> segments.stream().noneMatch(name -> name.contains(function)))
                .toList();
    }
}
