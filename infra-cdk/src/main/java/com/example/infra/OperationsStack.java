package com.example.infra;

import com.example.infra.monitoring.AlarmRule;
import com.example.infra.monitoring.ApiMetrics;
import com.example.infra.monitoring.Overview;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Monitors the other stacks: an alarm for each condition that needs an operator, and one dashboard. */
final class OperationsStack extends ShopStack {

    OperationsStack(
            Construct scope,
            StageSettings stage,
            DataStack data,
            OrdersStack orders,
            InventoryStack inventory,
            List<? extends ServiceStack> services) {
        super(scope, "Operations", stage);
        refersWeakly();
        var topic = Topic.Builder.create(this, "Alarms").build();
        var action = new SnsAction(topic);
        var api = new ApiMetrics(stage.named("api"), stage.stage());
        apiFails(api).define(this, action);
        for (var queue : data.queues()) {
            QueueAlarms.of(queue).forEach(rule -> rule.define(this, action));
        }
        SettlementAlarms.of(orders, inventory).forEach(rule -> rule.define(this, action));
        for (var service : services) {
            new ServiceAlarms(service).rules().forEach(rule -> rule.define(this, action));
        }
        new Overview(stage.named(""), getRegion(), api).define(this);
        output("AlarmTopic", topic.getTopicArn());
    }

    private static AlarmRule apiFails(ApiMetrics api) {
        return new AlarmRule(
                "ApiFails",
                api.serverErrors(),
                0,
                "Requests were answered with 5xx. Find the request in the API's access log and follow its trace to the function that failed.");
    }
}
