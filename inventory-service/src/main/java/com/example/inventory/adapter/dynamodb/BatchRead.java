package com.example.inventory.adapter.dynamodb;

import com.example.kit.aws.Pause;
import com.example.kit.dynamodb.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads up to a hundred items by their keys. A successful call may leave keys unprocessed; these are read again, with
 * at most {@value #MAX_ATTEMPTS} attempts.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
 */
record BatchRead(DynamoDbClient dynamoDb, String table, Pause pause) {

    private static final int MAX_ATTEMPTS = 5;

    /**
     * Returns the existing items with strongly consistent reads, in no particular order.
     *
     * @throws SdkClientException if keys were left unprocessed in every attempt; this is transient
     */
    List<Item> read(List<Map<String, AttributeValue>> keys) {
        var found = new ArrayList<Item>();
        var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        for (int attempt = 1; wanted.hasKeys() && !wanted.keys().isEmpty(); attempt++) {
            if (attempt > MAX_ATTEMPTS) {
                throw SdkClientException.create("DynamoDB left %s keys of %s unprocessed %s times in a row"
                        .formatted(wanted.keys().size(), table, MAX_ATTEMPTS));
            }
            if (attempt > 1) {
                pause.before(attempt);
            }
            wanted = read(wanted, found);
        }
        return found;
    }

    /** Adds the found items and returns the unprocessed keys. */
    private KeysAndAttributes read(KeysAndAttributes wanted, List<Item> found) {
        var answer = dynamoDb.batchGetItem(get -> get.requestItems(Map.of(table, wanted)));
        answer.responses().getOrDefault(table, List.of()).stream()
                .map(Item::new)
                .forEach(found::add);
        return answer.unprocessedKeys()
                .getOrDefault(table, KeysAndAttributes.builder().build());
    }
}
