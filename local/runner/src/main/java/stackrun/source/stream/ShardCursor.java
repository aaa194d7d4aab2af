package stackrun.source.stream;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.source.mapping.StartingPosition;

/** The position of a mapping in a shard; it survives expired iterators and records that the stream has trimmed. */
public final class ShardCursor {

    private final StreamSource source;
    private final String shard;
    private final StartingPosition start;
    private final Instant opened;
    private boolean skipsOlder;

    private @Nullable String iterator;
    private @Nullable String lastRead;

    /**
     * Creates a cursor after a record, or at the starting position.
     *
     * @param lastRead the sequence number of that record, or null
     */
    public ShardCursor(
            StreamSource source, String shard, @Nullable String lastRead, StartingPosition start, Instant now) {
        this(source, shard, lastRead, start, now, lastRead == null ? source.iterator(shard, start) : null);
        if (lastRead != null) {
            renew();
        }
    }

    private ShardCursor(
            StreamSource source,
            String shard,
            @Nullable String lastRead,
            StartingPosition start,
            Instant opened,
            @Nullable String iterator) {
        this.source = source;
        this.shard = shard;
        this.lastRead = lastRead;
        this.start = start;
        this.opened = opened;
        this.iterator = iterator;
    }

    /**
     * Creates a cursor in place of one that failed. It does not skip records that arrived since the first was opened.
     *
     * @param opened the time at which the shard was first opened for the mapping
     */
    public static ShardCursor again(
            StreamSource source, String shard, @Nullable String lastRead, StartingPosition start, Instant opened) {
        var cursor = new ShardCursor(source, shard, lastRead, start, opened, null);
        cursor.renew();
        return cursor;
    }

    /** True at the end of a closed shard. */
    boolean atEnd() {
        return iterator == null;
    }

    List<StreamRecord> read(int limit) {
        var from = iterator;
        if (from == null) {
            return List.of();
        }
        try {
            RecordPage page = source.read(shard, from, limit);
            iterator = page.next();
            if (page.records().isEmpty()) {
                return List.of();
            }
            lastRead = page.records().getLast().sequenceNumber();
            return skipsOlder ? notOlder(page.records()) : page.records();
        } catch (ExpiredIterator e) {
            renew();
            return List.of();
        } catch (TrimmedRecords e) {
            iterator = source.iterator(shard, new StartingPosition.TrimHorizon());
            return List.of();
        }
    }

    private void renew() {
        if (lastRead != null) {
            iterator = iteratorAfter(lastRead);
        } else if (start instanceof StartingPosition.Latest) {
            // Another LATEST would lose the records that arrived since the first.
            iterator = source.iterator(shard, new StartingPosition.TrimHorizon());
            skipsOlder = true;
        } else {
            iterator = source.iterator(shard, start);
        }
    }

    /** Skips records from before the shard was opened. A record may be read twice, but none is lost. */
    private List<StreamRecord> notOlder(List<StreamRecord> records) {
        return records.stream()
                .filter(record ->
                        record.arrival().plus(source.arrivalPrecision()).isAfter(opened))
                .toList();
    }

    private String iteratorAfter(String sequenceNumber) {
        try {
            return source.iteratorAfter(shard, sequenceNumber);
        } catch (TrimmedRecords e) {
            return source.iterator(shard, new StartingPosition.TrimHorizon());
        }
    }
}
