package stackrun.memory.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Item;
import tools.jackson.databind.node.ObjectNode;

/** The changes of one table with a stream, in order of their sequence numbers, since the table was created. */
public final class ChangeLog {

    /** The only shard of each stream, which never ends. */
    public static final String SHARD_ID = "shardId-00000000000000000000-00000001";

    private final StreamViewType view;
    private final List<Change> changes;

    private ChangeLog(StreamViewType view, List<Change> changes) {
        this.view = view;
        this.changes = changes;
    }

    public static ChangeLog empty(StreamViewType view) {
        return new ChangeLog(view, new ArrayList<>());
    }

    public ChangeLog copy() {
        return new ChangeLog(view, new ArrayList<>(changes));
    }

    public List<Change> changes() {
        return Collections.unmodifiableList(changes);
    }

    /** Tests if the stream records a write. It does not record writes that leave all attributes unchanged. */
    public static boolean isChange(@Nullable Item before, @Nullable Item after) {
        return (before == null || after == null)
                ? before != after
                : !before.attributes().equals(after.attributes());
    }

    /**
     * Adds the change of one item.
     *
     * @param keySize the size of the keys' names and values, in bytes
     */
    public void add(
            String sequenceNumber,
            ObjectNode keys,
            int keySize,
            @Nullable Item before,
            @Nullable Item after,
            Instant now) {
        var newImage = view.hasNewImage() ? after : null;
        var oldImage = view.hasOldImage() ? before : null;
        changes.add(new Change(
                sequenceNumber,
                before == null ? "INSERT" : after == null ? "REMOVE" : "MODIFY",
                keys,
                newImage == null ? null : newImage.json(),
                oldImage == null ? null : oldImage.json(),
                now,
                keySize + (newImage == null ? 0 : newImage.size()) + (oldImage == null ? 0 : oldImage.size())));
    }

    /** The index of the first change after a sequence number; sequence numbers compare as text. */
    public int firstAfter(String sequenceNumber) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).sequenceNumber().compareTo(sequenceNumber) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
