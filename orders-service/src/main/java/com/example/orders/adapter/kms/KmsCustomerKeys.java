package com.example.orders.adapter.kms;

import com.example.kit.aws.BackgroundTimer;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.CustomerKey;
import com.example.orders.domain.CustomerKeys;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.crac.Context;
import org.crac.Resource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Stores one data key for each customer, encrypted by {@link FieldKey}, in a table without stream and backup. After a key is
 * erased there, data encrypted with it can never be decrypted again.
 */
final class KmsCustomerKeys implements CustomerKeys {

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final FieldKey fieldKey;
    private final RandomGenerator random;
    private final Clock clock;
    private final KeyCache cache;

    /**
     * @param timer overwrites expired keys in the cache
     * @param checkpoints notifies the cache before a snapshot of this process is taken; holds only a weak reference to it
     */
    KmsCustomerKeys(
            DynamoDbClient dynamoDb,
            String table,
            FieldKey fieldKey,
            RandomGenerator random,
            Clock clock,
            BackgroundTimer timer,
            Context<Resource> checkpoints) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.fieldKey = fieldKey;
        this.random = random;
        this.clock = clock;
        this.cache = new KeyCache(clock, timer);
        checkpoints.register(cache);
    }

    @Override
    public CustomerKey current(CustomerId customer) {
        var known = cache.get(customer);
        return known.isPresent() ? known.get() : reload(customer);
    }

    @Override
    public CustomerKey reload(CustomerId customer) {
        var found = read(customer);
        var active = found.filter(CustomerKeyItem::isActive);
        return active.isPresent()
                ? open(CustomerKeyItem.of(customer, active.get()))
                : create(customer, found.map(item -> item.number("keyVersion")).orElse(0L));
    }

    @Override
    public Optional<CustomerKey> version(CustomerId customer, long version) {
        return read(customer)
                .filter(CustomerKeyItem::isActive)
                .map(item -> CustomerKeyItem.of(customer, item))
                .filter(key -> key.version() == version)
                .map(this::open);
    }

    private Optional<Item> read(CustomerId customer) {
        var found = dynamoDb.getItem(get -> get.tableName(table)
                .key(new Attributes()
                        .string("pk", CustomerKeyItem.key(customer))
                        .build())
                .consistentRead(true));
        return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
    }

    private CustomerKey open(CustomerKeyItem item) {
        return cache.get(item.customer())
                .filter(key -> key.keyRef().equals(item.keyRef()))
                .orElseGet(() -> cache.put(item.customer(), key(item, fieldKey.unwrap(item.wrapped(), item.keyRef()))));
    }

    /**
     * Creates the customer's first key, or the first after an erasure. The loser of a race uses the winner's key and destroys
     * its own.
     */
    private CustomerKey create(CustomerId customer, long lastVersion) {
        var keyRef = newKeyRef();
        var made = fieldKey.generate(keyRef);
        var item = new CustomerKeyItem(customer, keyRef, nextVersion(lastVersion), made.wrapped());
        var key = key(item, made.plaintext());
        try {
            store(item, lastVersion);
        } catch (ConditionalCheckFailedException e) {
            key.destroy();
            return reload(customer);
        } catch (RuntimeException e) {
            key.destroy();
            throw e;
        }
        return cache.put(customer, key);
    }

    private void store(CustomerKeyItem item, long lastVersion) {
        dynamoDb.putItem(put -> put.tableName(table)
                .item(item.attributes(clock.instant()).build())
                .conditionExpression("attribute_not_exists(pk) OR (#status = :erased AND keyVersion = :last)")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(new Attributes()
                        .string(":erased", "ERASED")
                        .number(":last", lastVersion)
                        .build()));
    }

    /**
     * Returns the current time in milliseconds, so that no version is ever used again. An erasure leaves a tombstone with the
     * last version, but an operator may delete the whole item. Contacts of the lost key then count as erased, and the next
     * key does not fail to decrypt them.
     */
    private long nextVersion(long lastVersion) {
        return Math.max(lastVersion + 1, clock.millis());
    }

    /** Takes ownership of the bytes that the SDK decoded, so there is no other copy of ours to overwrite. */
    private AesCustomerKey key(CustomerKeyItem item, SdkBytes dataKey) {
        return new AesCustomerKey(dataKey.asByteArrayUnsafe(), item.keyRef(), item.version(), random);
    }

    private String newKeyRef() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
