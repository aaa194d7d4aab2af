package stackrun.embedded.kinesis.stream;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.kinesis.stream.StreamEvent.Put;
import stackrun.embedded.kinesis.stream.StreamEvent.ShardClosed;
import stackrun.embedded.kinesis.stream.StreamEvent.ShardOpened;

/** A shard: the events that opened and closed it, and its records. */
public final class Shard {

    private final ShardOpened opened;
    private final ShardRecords records = new ShardRecords();
    private @Nullable ShardClosed closed;

    Shard(ShardOpened opened) {
        this.opened = opened;
    }

    public String id() {
        return opened.shard();
    }

    public ShardOpened opened() {
        return opened;
    }

    /** The event that closed the shard, or null while it is open. */
    public @Nullable ShardClosed closed() {
        return closed;
    }

    public HashRange hashes() {
        return new HashRange(opened.firstHash(), opened.lastHash());
    }

    public boolean isOpen() {
        return closed == null;
    }

    public boolean isOpenAt(Instant moment) {
        return !opened.at().isAfter(moment) && isOpenAfter(moment);
    }

    public boolean isOpenAfter(Instant moment) {
        return closed == null || closed.at().isAfter(moment);
    }

    public boolean isChildOf(String shard) {
        return shard.equals(opened.parent()) || shard.equals(opened.adjacentParent());
    }

    /** The records behind a position. */
    public List<Put> after(long position) {
        return records.after(position);
    }

    /** The position before the first record that arrived at the moment or later; zero if there is none before it. */
    public long positionBefore(Instant moment) {
        return records.positionBefore(moment);
    }

    ShardRecords records() {
        return records;
    }

    void close(ShardClosed event) {
        closed = event;
    }
}
