package com.example.orders.function;

import com.example.kit.http.FieldError;
import com.example.kit.http.Problem;
import com.example.kit.http.Refusal;
import com.example.orders.domain.Contact;
import com.example.orders.domain.OrderLine;
import com.example.orders.domain.Sku;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The body of {@code POST /orders}, after schema validation. */
record PlaceOrderRequest(List<Line> lines, Contact contact) {

    record Line(String sku, int quantity) {}

    /** Returns the lines. Rejects an item that is in two lines, which a schema cannot express. */
    List<OrderLine> orderLines() {
        var seen = new HashSet<String>();
        var twice = new ArrayList<FieldError>();
        for (int i = 0; i < lines.size(); i++) {
            if (!seen.add(lines.get(i).sku())) {
                twice.add(new FieldError(
                        "/lines/%s/sku".formatted(i),
                        "is already in an earlier line: use one line with the total quantity"));
            }
        }
        if (!twice.isEmpty()) {
            throw new Refusal(Problem.invalid(twice));
        }
        return lines.stream()
                .map(line -> OrderLine.of(new Sku(line.sku()), line.quantity()))
                .toList();
    }
}
