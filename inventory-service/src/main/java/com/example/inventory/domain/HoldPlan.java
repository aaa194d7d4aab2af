package com.example.inventory.domain;

import com.example.inventory.domain.Reason.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Whether an order's lines can be held, at what prices, or why not. */
sealed interface HoldPlan {

    /** Every line at its present price. */
    record Hold(List<HeldLine> lines, String currency) implements HoldPlan {}

    /** No line, for these reasons. */
    record Refuse(List<Reason> reasons) implements HoldPlan {}

    /**
     * The plan for a request.
     *
     * @param stock the items it names, as far as the catalogue has them; not used from the request's deadline on
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
