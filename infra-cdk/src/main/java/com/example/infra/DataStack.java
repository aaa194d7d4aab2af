package com.example.infra;

import com.example.infra.data.CustomerKeysTable;
import com.example.infra.data.InventoryTable;
import com.example.infra.data.OrdersTable;
import com.example.infra.data.SalesTable;
import com.example.infra.data.ShopBucket;
import com.example.infra.data.WorkQueue;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.kinesis.Stream;
import software.amazon.awscdk.services.kinesis.StreamEncryption;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** The resources with data: tables, queues, the event stream, the key of the contact fields, buckets and the user pool. */
final class DataStack extends ShopStack {

    final Table orders;
    final Table customerKeys;
    final Table inventory;
    final Table sales;
    final WorkQueue stockRequests;
    final WorkQueue stockOutcomes;
    private final List<WorkQueue> queues = new ArrayList<>();
    final Stream orderEvents;
    final Key fieldKey;
    final Bucket archive;
    final Bucket failedEvents;
    final Bucket audit;
    final Identity identity;

    DataStack(Construct scope, StageSettings stage) {
        super(scope, "Data", stage);
        var protection = stage.dataProtection();
        orders = OrdersTable.in(this, protection);
        customerKeys = CustomerKeysTable.in(this, protection);
        inventory = InventoryTable.in(this, protection);
        sales = SalesTable.in(this, protection);
        stockRequests = queue(stage, "StockRequests", "stock-requests");
        stockOutcomes = queue(stage, "StockOutcomes", "stock-outcomes");
        orderEvents = Stream.Builder.create(this, "OrderEvents")
                .streamMode(stage.streamMode())
                .shardCount(stage.shards())
                .retentionPeriod(stage.eventRetention())
                .encryption(StreamEncryption.MANAGED)
                .removalPolicy(stage.removal())
                .build();
        fieldKey = Key.Builder.create(this, "FieldKey")
                .alias(stage.named("field-key"))
                .description("Wraps the data keys of customers' contact fields")
                .enableKeyRotation(true)
                .rotationPeriod(Duration.days(365))
                .pendingWindow(stage.keyPendingWindow())
                .removalPolicy(stage.removal())
                .build();
        archive = ShopBucket.archive(this, protection);
        failedEvents = ShopBucket.failedEvents(this, protection);
        audit = ShopBucket.audit(this, protection);
        identity = new Identity(this, "Identity", stage);
        outputs();
        keepAll(stage);
    }

    /**
     * Retains everything if the stage retains its data: messages that are parked, and clients, groups, scopes, the domain and
     * the key's alias, without which the retained users and keys are of no use.
     */
    private void keepAll(StageSettings stage) {
        if (stage.removal() == RemovalPolicy.RETAIN) {
            for (var construct : getNode().findAll()) {
                if (construct instanceof CfnResource resource) {
                    resource.applyRemovalPolicy(RemovalPolicy.RETAIN);
                }
            }
        }
    }

    /** Returns every queue of the stage; each has alarms. */
    List<WorkQueue> queues() {
        return List.copyOf(queues);
    }

    private WorkQueue queue(StageSettings stage, String id, String name) {
        var queue = new WorkQueue(this, id, stage.named(name));
        queues.add(queue);
        return queue;
    }

    private void outputs() {
        output("OrdersTable", orders.getTableName());
        output("CustomerKeysTable", customerKeys.getTableName());
        output("InventoryTable", inventory.getTableName());
        output("SalesTable", sales.getTableName());
        for (var queue : queues) {
            output(queue.id() + "Queue", queue.queue().getQueueUrl());
            output(queue.id() + "DeadLetterQueue", queue.deadLetters().getQueueUrl());
        }
        output("OrderEventsStream", orderEvents.getStreamName());
        output("ArchiveBucketName", archive.getBucketName());
        output("FailedEventsBucketName", failedEvents.getBucketName());
        output("AuditBucketName", audit.getBucketName());
        output("UserPool", identity.userPool().getUserPoolId());
        output("PeopleClient", identity.people().getUserPoolClientId());
        output("MachineClient", identity.machines().getUserPoolClientId());
        output("SignInUrl", identity.domain().baseUrl());
    }
}
