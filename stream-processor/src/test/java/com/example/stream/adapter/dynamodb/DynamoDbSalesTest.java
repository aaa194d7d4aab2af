package com.example.stream.adapter.dynamodb;

import static com.example.stream.domain.Fixtures.order;
import static com.example.stream.domain.Fixtures.sold;
import static com.example.stream.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.stream.SalesTable;
import com.example.stream.domain.Sales;
import com.example.stream.domain.SalesContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamoDbSalesTest implements SalesContract {

    private final SalesTable table = SalesTable.create();

    @Override
    public Sales sales() {
        return new DynamoDbSales(table.client(), table.name());
    }

    @Test
    void keepsAFactAndTheTotalsOfItsDay() {
        var fact = sold(1, tea(2));

        sales().count(List.of(fact), fact.counts());

        assertThat(table.items().stream().map(item -> item.string("pk") + " " + item.string("sk")))
                .containsExactlyInAnyOrder(
                        "FACT#" + order(1) + " CONFIRMED",
                        "MONTH#2026-03 01#TOTAL#EUR",
                        "MONTH#2026-03 01#SKU#TEA-GREEN#EUR");
        var stored = table.items().stream()
                .filter(item -> item.string("pk").startsWith("FACT#"))
                .findFirst()
                .orElseThrow();
        assertThat(stored.string("eventId")).isEqualTo(fact.eventId());
        assertThat(stored.string("day")).isEqualTo("2026-03-01");
        assertThat(stored.number("amount")).isEqualTo(1380);
        assertThat(stored.string("currency")).isEqualTo("EUR");
    }
}
