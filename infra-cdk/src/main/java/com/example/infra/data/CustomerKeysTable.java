package com.example.infra.data;

import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/**
 * The table of the customers' wrapped data keys. It has neither a stream nor a backup, since a key that was erased must be
 * gone everywhere.
 */
public final class CustomerKeysTable {

    private CustomerKeysTable() {}

    public static Table in(Construct scope, DataProtection protection) {
        return ShopTable.withoutBackup(scope, "CustomerKeys", protection).build();
    }
}
