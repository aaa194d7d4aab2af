package com.example.inventory.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether an order's lines can be held, at what prices, or why not. */
sealed interface HoldPlan {

    /** Every line at its present price. */
    record Hold(List<HeldLine> lines, String currency) implements HoldPlan {}

    /** No line, since these cannot be held. */
    record Refuse(List<Reason> reasons) implements HoldPlan {}

    static HoldPlan of(List<RequestedLine> wanted, Map<Sku, StockItem> stock) {
        var held = new ArrayList<HeldLine>();
        var reasons = new ArrayList<Reason>();
        for (var line : wanted) {
            var item = stock.get(line.sku());
            if (item == null) {
                reasons.add(new Reason(line.sku(), Reason.Code.UNKNOWN_SKU));
            } else if (item.levels().available() < line.quantity()) {
                reasons.add(new Reason(line.sku(), Reason.Code.OUT_OF_STOCK));
            } else {
                held.add(line.at(item.listing()));
            }
        }
        return reasons.isEmpty() ? inOneCurrency(held, stock) : new Refuse(reasons);
    }

    private static HoldPlan inOneCurrency(List<HeldLine> lines, Map<Sku, StockItem> stock) {
        var currencies = lines.stream()
                .map(line -> stock.get(line.sku()).listing().currency())
                .distinct()
                .toList();
        return currencies.size() == 1
                ? new Hold(lines, currencies.getFirst())
                : new Refuse(lines.stream()
                        .map(line -> new Reason(line.sku(), Reason.Code.MIXED_CURRENCIES))
                        .toList());
    }
}
