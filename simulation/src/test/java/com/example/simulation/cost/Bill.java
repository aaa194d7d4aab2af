package com.example.simulation.cost;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The lines of a bill, without those that cost nothing. */
record Bill(List<Row> rows) {

    double usd() {
        return rows.stream().mapToDouble(Row::usd).sum();
    }

    String markdown(String quantity, String price) {
        return """
                | item | %s | %s |
                |---|--:|--:|
                %s
                | **together** | | **%s** |
                """.formatted(
                quantity,
                price,
                rows.stream().filter(row -> row.usd() > 0).map(Row::markdown).collect(Collectors.joining("\n")),
                String.format(Locale.ROOT, "%.2f", usd()));
    }
}
