package com.example.inventory.domain;

import com.example.inventory.domain.Reason.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The plan for an order's lines: hold all of them at the current prices, or refuse all. */
sealed interface HoldPlan {

    /** Hold every line at its current price. */
    record Hold(List<HeldLine> lines, String currency) implements HoldPlan {}

    /** Hold no line, for these reasons. */
    record Refuse(List<Reason> reasons) implements HoldPlan {}

    /**
     * Plans a request.
     *
     * @param stock the requested items that the catalogue has; unused after the request's deadline
     */
    static HoldPlan of(StockRequest.Reserve request, Map<Sku, StockItem> stock, Instant now) {
        return request.isTooLate(now) ? refused(request.lines(), Code.TOO_LATE) : of(request.lines(), stock);
    }

    private static HoldPlan of(List<RequestedLine> wanted, Map<Sku, StockItem> stock) {
        var held = new ArrayList<HeldLine>();
        var currencies = new LinkedHashSet<String>();
        var reasons = new ArrayList<Reason>();
        for (var line : wanted) {
            var item = stock.get(line.sku());
            if (item == null) {
                reasons.add(new Reason(line.sku(), Code.UNKNOWN_SKU));
            } else if (item.levels().available() < line.quantity()) {
                reasons.add(new Reason(line.sku(), Code.OUT_OF_STOCK));
            } else {
                held.add(line.at(item.listing()));
                currencies.add(item.listing().currency());
            }
        }
        if (!reasons.isEmpty()) {
            return new Refuse(reasons);
        }
        return currencies.size() == 1 ? new Hold(held, currencies.getFirst()) : refused(wanted, Code.MIXED_CURRENCIES);
    }

    private static Refuse refused(List<RequestedLine> wanted, Code code) {
        return new Refuse(
                wanted.stream().map(line -> new Reason(line.sku(), code)).toList());
    }
}
