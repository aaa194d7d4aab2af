package com.example.simulation.cost;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page {@code docs/cost.md}. */
final class CostPage {

    private static final int ORDERS = 1_000_000;

    private CostPage() {}

    static String of(Bill order, List<Stage> stages, Map<String, Usage> timers, Prices prices) {
        var million = new Bill(order.rows().stream()
                .map(row -> new Row(row.item(), row.quantity(), row.usd() * ORDERS))
                .toList());
        return """
                # What the shop costs

                A test writes this page. Calls and units are counted in the simulation and are a budget: [order.txt](../simulation/cost/order.txt),
                [schedules.txt](../simulation/cost/schedules.txt). The prices are those of %s in %s, in US dollars, without free tiers and taxes:
                [prices.json](../simulation/cost/prices.json) names AWS's page for each. They were not read from an account: check them before you
                rely on them. Nothing here was ever billed by AWS.

                ## A million orders

                Each is the first order of a customer, of two items, and is read once. Each message is a batch of its own, which is the most that it
                can cost; under load, up to ten messages share an invocation. DynamoDB Local counted the units.

                %s
                Durations are those of [a run on a laptop](../simulation/measured/demo.json). Not included: storage, data transfer, the customer's
                sign-in, and log lines of failures.

                ## A month without orders

                %s""".formatted(
                        prices.region(),
                        prices.month(),
                        million.markdown("for each order", "USD for a million"),
                        stages.stream()
                                .map(stage -> "### Stage `%s`\n\n%s"
                                        .formatted(
                                                stage.name(),
                                                new IdleBill(stage, timers, prices)
                                                        .ofAMonth()
                                                        .markdown("in a month", "USD")))
                                .collect(Collectors.joining("\n")));
    }
}
