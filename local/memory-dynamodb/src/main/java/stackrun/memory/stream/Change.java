package stackrun.memory.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record of a table's stream. Its nodes belong to the store: do not modify them.
 *
 * @param eventName {@code INSERT}, {@code MODIFY} or {@code REMOVE}
 * @param newImage null if the item was deleted, or the stream's view has no new images
 * @param oldImage null if the item was created, or the stream's view has no old images
 * @param size the size of keys and images, in bytes
 */
public record Change(
        String sequenceNumber,
        String eventName,
        ObjectNode keys,
        @Nullable ObjectNode newImage,
        @Nullable ObjectNode oldImage,
        Instant at,
        int size) {}
