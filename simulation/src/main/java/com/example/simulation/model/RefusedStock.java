package com.example.simulation.model;

import com.example.simulation.model.entity.Item;
import com.example.simulation.model.entity.Line;
import com.example.simulation.model.entity.Reason;
import com.example.simulation.model.entity.Reservation;
import com.example.simulation.model.entity.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Predicts a reservation that was refused. */
record RefusedStock(StockRequest request) {

    /** Requires a reason for each line: those named lacked stock at some point, the others had enough. */
    Reservation reservation() {
        var codes = new LinkedHashMap<String, String>();
        if (request.write().item().get("reasons") instanceof List<?> reasons) {
            for (var each : reasons) {
                if (each instanceof SortedMap<?, ?> reason) {
                    codes.put(String.valueOf(reason.get("sku")), String.valueOf(reason.get("code")));
                }
            }
        }
        request.books().require(!codes.isEmpty(), "order %s was refused for no reason", request.id());
        var reasons = new ArrayList<Reason>();
        for (var line : request.wanted()) {
            var code = codes.get(line.sku());
            request.books()
                    .require(
                            isJustified(line, code),
                            "order %s: %s of %s is answered with %s",
                            request.id(),
                            line.quantity(),
                            line.sku(),
                            code == null ? "enough" : code);
            if (code != null) {
                reasons.add(new Reason(line.sku(), code));
            }
        }
        return Reservation.refused(request.id(), reasons, request.write().decidedAt(), Slot.of(request.placedAt()));
    }

    private boolean isJustified(Line line, @Nullable String code) {
        var met = request.books()
                .item(line.sku())
                .between(request.placedAt(), request.write().at());
        return switch (code) {
            case null -> met.stream().anyMatch(item -> has(item, line));
            case "OUT_OF_STOCK" -> met.stream().anyMatch(item -> item.isPresent() && !has(item, line));
            case "UNKNOWN_SKU" -> met.stream().anyMatch(Optional::isEmpty);
            case "TOO_LATE" -> request.isTooLate();
            default -> false;
        };
    }

    private static boolean has(Optional<Item> item, Line line) {
        return item.filter(each -> each.available() >= line.quantity()).isPresent();
    }
}
