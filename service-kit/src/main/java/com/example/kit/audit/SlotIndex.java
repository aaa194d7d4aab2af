package com.example.kit.audit;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.kit.dynamodb.Timestamps;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The sparse index {@value #NAME} of a table, with items by the time slot in which they are audited.
 *
 * <p>All items of one moment have the same slot, so each slot is spread over {@value #SHARD_COUNT} index partitions,
 * each of which accepts up to 1,000 writes per second.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-indexes-gsi-sharding.html">Write sharding of an index</a>
 */
public record SlotIndex(DynamoDbClient dynamoDb, String table) {

    public static final String NAME = "by-slot";

    private static final String KEY_ATTRIBUTE = "auditSlot";
    private static final int SHARD_COUNT = 4;

    /**
     * Adds the attribute that puts an item into the index.
     *
     * @param slot the slot; an item without one is not in the index
     * @param id determines the shard
     */
    public static Attributes put(Attributes item, @Nullable Instant slot, String id) {
        return slot == null ? item : item.string(KEY_ATTRIBUTE, key(slot, Math.floorMod(id.hashCode(), SHARD_COUNT)));
    }

    /** Returns the slot of an item that was read from its table, or null if it has none. */
    public static @Nullable Instant slotOf(Item item) {
        return item.optionalString(KEY_ATTRIBUTE)
                .map(key -> Instant.parse(key.substring(0, key.indexOf('#'))))
                .orElse(null);
    }

    /** Returns the items of a slot with the projected attributes, eventually consistent and in no particular order. */
    public Stream<Item> items(Instant slot) {
        return IntStream.range(0, SHARD_COUNT).boxed().flatMap(shard -> items(key(slot, shard)));
    }

    private Stream<Item> items(String key) {
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .indexName(NAME)
                        .keyConditionExpression(KEY_ATTRIBUTE + " = :slot")
                        .expressionAttributeValues(
                                new Attributes().string(":slot", key).build()))
                .items()
                .stream()
                .map(Item::new);
    }

    private static String key(Instant slot, int shard) {
        return Timestamps.text(slot) + "#" + shard;
    }
}
