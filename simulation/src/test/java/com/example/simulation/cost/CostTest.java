package com.example.simulation.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.load.Measured;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Calls, invocations and units of DynamoDB are a budget. One call more for an order, and this test fails; accept it with {@code
 * -Dcost.update=true}.
 */
class CostTest {

    private static Stage dev;
    private static Measurement measurement;

    @BeforeAll
    static void measure() throws IOException {
        dev = Stage.dev();
        measurement =
                Measurement.of(CostFiles.dev(), List.copyOf(dev.schedules().keySet()));
    }

    @Test
    void ofAnOrderIsItsBudget() throws IOException {
        CostFiles.compare(CostFiles.folder().resolve("order.txt"), Usage.text(measurement.order()));
    }

    @Test
    void ofTheSchedulesIsTheirBudget() throws IOException {
        CostFiles.compare(CostFiles.folder().resolve("schedules.txt"), Usage.text(measurement.timers()));
    }

    @Test
    void isWhatThePageSays() throws IOException {
        var prices = Prices.read();
        var order = new OrderBill(measurement, Measured.read(CostFiles.repository()), prices).ofOne();
        var stages = List.of(dev, Stage.differing("prod"));

        assertThat(order.usd()).isPositive();
        CostFiles.compare(
                CostFiles.repository().resolve("docs/cost.md"),
                CostPage.of(order, stages, measurement.timers(), prices));
    }
}
