package com.example.infra;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.kinesis.Stream;
import software.amazon.awscdk.services.kinesis.StreamEncryption;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/** The resources with data: tables, queues, the event stream, the key of the contact fields, buckets and the user pool. */
final class DataStack extends ShopStack {

    /** Longer than the 14 days of a dead-letter queue, so that a parked batch can be redriven at least as late as a message. */
    private static final Duration PARKED_BATCH_RETENTION = Duration.days(30);

    /** Longer than the two days for which a slot with differences is audited at most. */
    private static final Duration LEDGER_RETENTION = Duration.days(7);

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

        orders = table(stage, "Orders").stream(StreamViewType.NEW_IMAGE)
                .timeToLiveAttribute("ttl")
                .pointInTimeRecoverySpecification(recovery(stage.pointInTimeRecovery()))
                .build();
        orders.addGlobalSecondaryIndex(index("by-owner", text("ownerId"), text("placedAtId"))
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(List.of("status", "total", "currency", "orderId", "placedAt"))
                .build());
        orders.addGlobalSecondaryIndex(index("open", number("openShard"), text("expiresAt"))
                .projectionType(ProjectionType.KEYS_ONLY)
                .build());

        orders.addGlobalSecondaryIndex(bySlot("status", "version", "total", "placedAt"));

        // Neither stream nor backup: a key that was erased must be gone everywhere.
        customerKeys = table(stage, "CustomerKeys").build();

        inventory = table(stage, "Inventory").stream(StreamViewType.NEW_IMAGE)
                .pointInTimeRecoverySpecification(recovery(stage.pointInTimeRecovery()))
                .build();
        inventory.addGlobalSecondaryIndex(index("catalogue", text("listed"), text("sku"))
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(List.of("name", "unitPrice", "currency"))
                .build());
        inventory.addGlobalSecondaryIndex(index("held", number("heldShard"), text("heldAt"))
                .projectionType(ProjectionType.KEYS_ONLY)
                .build());

        inventory.addGlobalSecondaryIndex(bySlot("status", "version", "auditFrom", "since"));

        sales = table(stage, "Sales")
                .sortKey(text("sk"))
                .timeToLiveAttribute("ttl")
                .pointInTimeRecoverySpecification(recovery(stage.pointInTimeRecovery()))
                .build();

        sales.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                .indexName("by-slot")
                .partitionKey(text("auditSlot"))
                .projectionType(ProjectionType.KEYS_ONLY)
                .build());

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
                .pendingWindow(stage.keyPendingWindow())
                .removalPolicy(stage.removal())
                .build();

        archive = bucket(stage, "ArchiveBucket").build();
        failedEvents = bucket(stage, "FailedEventsBucket")
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .id("expire-parked-batches")
                        .expiration(PARKED_BATCH_RETENTION)
                        .build()))
                .build();
        audit = bucket(stage, "AuditBucket")
                .lifecycleRules(List.of(expiring("inventory/"), expiring("stream/")))
                .build();
        identity = new Identity(this, "Identity", stage);
        outputs();
    }

    /** Every queue of the stage; each has alarms. */
    List<WorkQueue> queues() {
        return List.copyOf(queues);
    }

    private WorkQueue queue(StageSettings stage, String id, String name) {
        var queue = new WorkQueue(this, id, stage.named(name));
        queues.add(queue);
        return queue;
    }

    private Table.Builder table(StageSettings stage, String id) {
        return Table.Builder.create(this, id)
                .partitionKey(text("pk"))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .deletionProtection(stage.guarded())
                .removalPolicy(stage.removal());
    }

    private Bucket.Builder bucket(StageSettings stage, String id) {
        return Bucket.Builder.create(this, id)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                .removalPolicy(stage.removal());
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

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }

    private static Attribute number(String name) {
        return Attribute.builder().name(name).type(AttributeType.NUMBER).build();
    }

    private static GlobalSecondaryIndexProps.Builder index(String name, Attribute partition, Attribute sort) {
        return GlobalSecondaryIndexProps.builder()
                .indexName(name)
                .partitionKey(partition)
                .sortKey(sort);
    }

    /** An index of the items that are audited together, without a sort key. */
    private static GlobalSecondaryIndexProps bySlot(String... projected) {
        return GlobalSecondaryIndexProps.builder()
                .indexName("by-slot")
                .partitionKey(text("auditSlot"))
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(List.of(projected))
                .build();
    }

    /** Deletes old ledgers, which are read within an hour of publication. The auditor's own objects stay. */
    private static LifecycleRule expiring(String prefix) {
        return LifecycleRule.builder()
                .id("expire-" + prefix.replace("/", ""))
                .prefix(prefix)
                .expiration(LEDGER_RETENTION)
                .build();
    }

    private static PointInTimeRecoverySpecification recovery(boolean enabled) {
        return PointInTimeRecoverySpecification.builder()
                .pointInTimeRecoveryEnabled(enabled)
                .build();
    }
}
