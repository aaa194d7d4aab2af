package stackrun.embedded.kinesis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.kinesis.StreamEvent.Put;
import stackrun.embedded.kinesis.StreamEvent.ShardOpened;

/** One shard: how it came about, whether it was closed, and its records in the order they arrived. */
final class Shard {

    private final ShardOpened opened;
    private final List<Put> records = new ArrayList<>();
    private StreamEvent.@Nullable ShardClosed closed;

    Shard(ShardOpened opened) {
        this.opened = opened;
    }

    String id() {
        return opened.shard();
    }

    ShardOpened opened() {
        return opened;
    }

    StreamEvent.@Nullable ShardClosed closed() {
        return closed;
    }

    HashRange hashes() {
        return new HashRange(opened.firstHash(), opened.lastHash());
    }

    boolean isOpen() {
        return closed == null;
    }

    boolean isOpenAt(Instant moment) {
        return !opened.at().isAfter(moment) && isOpenAfter(moment);
    }

    boolean isOpenAfter(Instant moment) {
        return closed == null || closed.at().isAfter(moment);
    }

    boolean isChildOf(String shard) {
        return shard.equals(opened.parent()) || shard.equals(opened.adjacentParent());
    }

    void close(StreamEvent.ShardClosed event) {
        closed = event;
    }

    void add(Put event) {
        records.add(event);
    }

    void trim(Instant horizon) {
        records.subList(0, firstAt(horizon)).clear();
    }

    List<Put> records() {
        return records;
    }

    /** Those behind a position. */
    List<Put> after(long position) {
        int low = 0;
        int high = records.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (records.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return records.subList(low, records.size());
    }

    /** The position before the first record that arrived then or later. */
    long positionBefore(Instant moment) {
        var first = firstAt(moment);
        return first == 0 ? 0 : records.get(first - 1).position();
    }

    private int firstAt(Instant moment) {
        int first = 0;
        while (first < records.size() && records.get(first).at().isBefore(moment)) {
            first++;
        }
        return first;
    }
}
