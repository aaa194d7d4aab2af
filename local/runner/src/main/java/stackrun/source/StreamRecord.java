package stackrun.source;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record of a shard.
 *
 * @param partitionKey records of one key stay in order
 * @param event as it stands in {@code Records} of the function's event
 * @param filtered as filters see it
 */
record StreamRecord(
        String sequenceNumber, String partitionKey, Instant arrival, ObjectNode event, ObjectNode filtered) {}
