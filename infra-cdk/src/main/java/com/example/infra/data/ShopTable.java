package com.example.infra.data;

import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/** The properties that all tables share: the partition key {@code pk}, on-demand capacity and the stage's protection. */
final class ShopTable {

    private ShopTable() {}

    /** Begins a table that can be restored if the stage has backups. */
    static Table.Builder recoverable(Construct scope, String id, DataProtection protection) {
        return withoutBackup(scope, id, protection)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(protection.pointInTimeRecovery())
                        .build());
    }

    static Table.Builder withoutBackup(Construct scope, String id, DataProtection protection) {
        return Table.Builder.create(scope, id)
                .partitionKey(text("pk"))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .deletionProtection(protection.guarded())
                .removalPolicy(protection.removal());
    }

    static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }

    static Attribute number(String name) {
        return Attribute.builder().name(name).type(AttributeType.NUMBER).build();
    }
}
