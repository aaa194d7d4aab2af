package com.example.infra;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Monitors the other stacks: an alarm for each condition that needs an operator, and one dashboard. */
final class OperationsStack extends ShopStack {

    /** An alarm that fires while the metric is above the limit; its description is the advice to the operator. */
    private record Rule(String id, IMetric metric, Number limit, String advice, TreatMissingData missing) {

        private Rule(String id, IMetric metric, Number limit, String advice) {
            this(id, metric, limit, advice, TreatMissingData.NOT_BREACHING);
        }

        /** Returns the rule with missing data treated as breaching. */
        private Rule orWithoutData() {
            return new Rule(id, metric, limit, advice, TreatMissingData.BREACHING);
        }
    }

    private static final String DEAD_LETTERS_RUNBOOK = " docs/runbooks/dead-letters.md";

    OperationsStack(
            Construct scope,
            StageSettings stage,
            DataStack data,
            OrdersStack orders,
            InventoryStack inventory,
            List<? extends ServiceStack> services) {
        super(scope, "Operations", stage);
        var metrics = new Metrics(stage);
        var topic = Topic.Builder.create(this, "Alarms").build();
        var action = new SnsAction(topic);
        for (var rule : rules(metrics, data, orders, inventory, services)) {
            Alarm.Builder.create(this, rule.id())
                    .alarmDescription(rule.advice())
                    .metric(rule.metric())
                    .threshold(rule.limit())
                    .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                    .evaluationPeriods(1)
                    .treatMissingData(rule.missing())
                    .build()
                    .addAlarmAction(action);
        }
        Dashboard.Builder.create(this, "Dashboard")
                .dashboardName(stage.named("overview"))
                .build()
                .addWidgets(
                        graph(
                                "Requests and errors",
                                metrics.api("Count", "Sum"),
                                metrics.api("4XXError", "Sum"),
                                metrics.api("5XXError", "Sum")),
                        graph("Latency", metrics.api("Latency", "p50"), metrics.api("Latency", "p99")),
                        graph("Functions: duration", metrics.everyFunction("Duration", "p99")),
                        graph("Functions: errors", metrics.everyFunction("Errors", "Sum")),
                        graph("Streams: iterator age", metrics.everyFunction("IteratorAge", "Maximum")),
                        graph("Queues: messages waiting", metrics.everyQueue()));
        output("AlarmTopic", topic.getTopicArn());
    }

    private static List<Rule> rules(
            Metrics metrics,
            DataStack data,
            OrdersStack orders,
            InventoryStack inventory,
            List<? extends ServiceStack> services) {
        var rules = new ArrayList<Rule>();
        rules.add(
                new Rule(
                        "ApiFails",
                        metrics.api("5XXError", "Sum"),
                        0,
                        "Requests were answered with 5xx. Find the request in the API's access log and follow its trace to the function that failed."));
        for (var queue : data.queues()) {
            var name = queue.id();
            rules.add(new Rule(
                    name + "GivenUp",
                    metrics.waiting(queue.deadLetters()),
                    0,
                    "Messages failed five times and are kept in the dead-letter queue for 14 days. Read one, fix the cause and redrive the queue."
                            + DEAD_LETTERS_RUNBOOK));
            rules.add(
                    new Rule(
                            name + "Late",
                            metrics.ageOfOldest(queue.queue()),
                            300,
                            "The oldest message has waited for more than five minutes. Look for errors and throttles of the function that receives it."));
        }
        rules.add(
                new Rule(
                        "HeldWithoutDecision",
                        metrics.heldWithoutDecision(inventory.remindHeld),
                        0,
                        "Stock has been held for more than ten minutes without a decision of its order. The decision is requested again every five minutes; find out why none arrived. docs/runbooks/held-without-decision.md"));
        rules.add(
                new Rule(
                        "OrdersDiffer",
                        metrics.auditDifferences(orders.auditOrders),
                        0,
                        "Orders differ from their stock, their sales or the archive. Differences that an event can repair are repaired within the hour; find out which message was lost. docs/runbooks/orders-differ.md"));
        rules.add(new Rule(
                        "AuditUnanswered",
                        metrics.auditUnanswered(orders.auditOrders),
                        0,
                        "A service has not published its digest for half an hour, or the audit does not run: differences between services go unnoticed. Check AuditOrdersFunction and the functions whose names begin with Digest for errors, and check their schedules. docs/runbooks/orders-differ.md")
                .orWithoutData());
        for (var service : services) {
            for (var function : service.functions()) {
                rules.add(
                        new Rule(
                                function.name() + "Fails",
                                metrics.errorsAndThrottles(function),
                                0,
                                "Invocations failed or were throttled. Search the function's log group for level ERROR; if there is none, raise its concurrency."));
            }
            for (var function : service.httpFunctions()) {
                rules.add(
                        new Rule(
                                function.name() + "Unavailable",
                                metrics.unavailable(service.dimension(), function),
                                0,
                                "Requests were answered with 503 because a service that the function depends on did not answer or denied access. Search the function's log group for \"dependency unavailable\": for kind denied, repair the permission or the key; for kind transient, wait for the end of the outage."));
            }
            for (var function : service.functions()) {
                if (!function.usesKey()) {
                    continue;
                }
                rules.add(
                        new Rule(
                                function.name() + "Tampered",
                                metrics.tampered(service.dimension(), function),
                                0,
                                "A contact or a customer's key cannot be decrypted: it was changed in the table, was moved to another order, or has an unknown format. Search the function's log group for kind tampered, keep the item as it is, and find out who may write to the table."));
            }
            for (var reader : service.streamReaders()) {
                var name = reader.function().name();
                rules.add(
                        new Rule(
                                name + "Late",
                                metrics.iteratorAge(reader.function()),
                                300_000,
                                "The function reads records that are more than five minutes old. Look for a record that it retries, or for too few shards."));
                rules.add(new Rule(
                        name + "GaveUp",
                        metrics.givenUp(reader.source()),
                        0,
                        "Records failed until their retries were exhausted and are kept in the failed-events bucket for 30 days. Read one, fix the cause and redrive the object; if there is none, the bucket could not be written."
                                + DEAD_LETTERS_RUNBOOK));
            }
        }
        return rules;
    }

    private static GraphWidget graph(String title, IMetric... metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(List.of(metrics))
                .width(12)
                .period(Duration.minutes(1))
                .build();
    }
}
