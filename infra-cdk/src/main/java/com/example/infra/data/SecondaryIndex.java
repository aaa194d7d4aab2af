package com.example.infra.data;

import java.util.List;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.ProjectionType;

/** Builds global secondary indexes, which project either the keys alone or a list of attributes. */
final class SecondaryIndex {

    private SecondaryIndex() {}

    static GlobalSecondaryIndexProps ofKeys(String name, Attribute partition, Attribute sort) {
        return index(name, partition)
                .sortKey(sort)
                .projectionType(ProjectionType.KEYS_ONLY)
                .build();
    }

    static GlobalSecondaryIndexProps projecting(String name, Attribute partition, Attribute sort, String... projected) {
        return index(name, partition)
                .sortKey(sort)
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(List.of(projected))
                .build();
    }

    /** Indexes the items that are audited together, without a sort key. */
    static GlobalSecondaryIndexProps bySlot(String... projected) {
        return bySlot().projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(List.of(projected))
                .build();
    }

    /** Indexes the keys of the items that are audited together. */
    static GlobalSecondaryIndexProps keysBySlot() {
        return bySlot().projectionType(ProjectionType.KEYS_ONLY).build();
    }

    private static GlobalSecondaryIndexProps.Builder bySlot() {
        return index("by-slot", ShopTable.text("auditSlot"));
    }

    private static GlobalSecondaryIndexProps.Builder index(String name, Attribute partition) {
        return GlobalSecondaryIndexProps.builder().indexName(name).partitionKey(partition);
    }
}
