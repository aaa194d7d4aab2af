package com.example.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.SortedMap;

/**
 * The results of a demo; the names are those of its JSON.
 *
 * @param work the work of functions that process queues and streams; in JSON only
 */
public record Report(
        @JsonProperty("ready_ms") long readyMs,
        int orders,
        @JsonProperty("place_ms") Percentiles placeMs,
        @JsonProperty("settle_ms") Percentiles settleMs,
        @JsonProperty("orders_per_s") double ordersPerS,
        int confirmed,
        int rejected,
        int projected,
        int archived,
        int lost,
        SortedMap<String, Work> work) {

    /** Returns the report as text for people. */
    public String table() {
        return String.format(
                Locale.ROOT,
                """
                ready after            %8d ms
                orders placed          %8d
                  answered in          %8.1f ms (median)   %8.1f ms (99 %%)
                  decided after        %8.1f ms (median)   %8.1f ms (99 %%)
                  per second           %8.1f   (from the first placed to the last decided)
                confirmed              %8d
                rejected               %8d   (out of stock, as planned)
                in the sales           %8d   of the confirmed
                in the archive         %8d   with every event
                lost                   %8d
                """,
                readyMs,
                orders,
                placeMs.p50(),
                placeMs.p99(),
                settleMs.p50(),
                settleMs.p99(),
                ordersPerS,
                confirmed,
                rejected,
                projected,
                archived,
                lost);
    }
}
