package com.example.infra.data;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/** The buckets of a stage: private, reachable over TLS only, and protected like the tables. */
public final class ShopBucket {

    /** Longer than the 14 days of a dead-letter queue, so that a parked batch can be redriven at least as late as a message. */
    private static final Duration PARKED_BATCH_RETENTION = Duration.days(30);

    /** Longer than the two days for which a slot with differences is audited at most. */
    private static final Duration LEDGER_RETENTION = Duration.days(7);

    private ShopBucket() {}

    public static Bucket archive(Construct scope, DataProtection protection) {
        return bucket(scope, "ArchiveBucket", protection).build();
    }

    /** Defines the bucket in which event source mappings park batches that failed. */
    public static Bucket failedEvents(Construct scope, DataProtection protection) {
        return bucket(scope, "FailedEventsBucket", protection)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .id("expire-parked-batches")
                        .expiration(PARKED_BATCH_RETENTION)
                        .build()))
                .build();
    }

    /**
     * Defines the bucket of the audit. Old ledgers are deleted, since they are read within an hour of publication; the
     * auditor's own objects stay.
     */
    public static Bucket audit(Construct scope, DataProtection protection) {
        return bucket(scope, "AuditBucket", protection)
                .lifecycleRules(List.of(ledgers("inventory/"), ledgers("stream/")))
                .build();
    }

    private static Bucket.Builder bucket(Construct scope, String id, DataProtection protection) {
        return Bucket.Builder.create(scope, id)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .removalPolicy(protection.removal());
    }

    private static LifecycleRule ledgers(String prefix) {
        return LifecycleRule.builder()
                .id("expire-" + prefix.replace("/", ""))
                .prefix(prefix)
                .expiration(LEDGER_RETENTION)
                .build();
    }
}
