package stackrun.source.stream;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record of a shard.
 *
 * @param partitionKey the key within which the order is kept
 * @param event the element of {@code Records} in the function's event
 * @param filtered the JSON that filters match
 */
public record StreamRecord(
        String sequenceNumber, String partitionKey, Instant arrival, ObjectNode event, ObjectNode filtered) {}
