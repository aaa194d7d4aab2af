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
 * Reads up to a hundred items by their keys. A call that succeeds may have left keys unprocessed: those are asked for
 * again, a few times.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
 */
record BatchRead(DynamoDbClient dynamoDb, String table, Pause pause) {

    private static final int MAX_ATTEMPTS = 5;

    /**
     * The items that exist, as they are now, in no order.
     *
     * @throws SdkClientException when some were left unprocessed however often they were asked for: it may pass
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

    /** Adds what is found and answers what was left. */
    private KeysAndAttributes read(KeysAndAttributes wanted, List<Item> found) {
        var answer = dynamoDb.batchGetItem(get -> get.requestItems(Map.of(table, wanted)));
        answer.responses().getOrDefault(table, List.of()).stream()
                .map(Item::new)
                .forEach(found::add);
        return answer.unprocessedKeys()
                .getOrDefault(table, KeysAndAttributes.builder().build());
    }
}
