package stackrun.source.stream;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import stackrun.source.mapping.StartingPosition;

/**
 * A stream that fails when it is told to, else is the one behind it.
 *
 * @param gone shards that can no longer be read
 */
record FailingSource(
        StreamSource source,
        AtomicReference<@Nullable Exception> nextRead,
        AtomicReference<@Nullable RuntimeException> nextLook,
        AtomicReference<@Nullable TrimmedRecords> nextIterator,
        Set<String> gone)
        implements StreamSource {

    FailingSource(StreamSource source) {
        this(
                source,
                new AtomicReference<>(),
                new AtomicReference<>(),
                new AtomicReference<>(),
                ConcurrentHashMap.newKeySet());
    }

    @Override
    public List<Shard> shards() {
        var failure = nextLook.getAndSet(null);
        if (failure != null) {
            throw failure;
        }
        return source.shards().stream()
                .filter(shard -> !gone.contains(shard.id()))
                .toList();
    }

    @Override
    public String iterator(String shard, StartingPosition start) {
        return source.iterator(shard, start);
    }

    @Override
    public String iteratorAfter(String shard, String sequenceNumber) throws TrimmedRecords {
        var failure = nextIterator.getAndSet(null);
        if (failure != null) {
            throw failure;
        }
        return source.iteratorAfter(shard, sequenceNumber);
    }

    @Override
    public RecordPage read(String shard, String iterator, int limit) throws ExpiredIterator, TrimmedRecords {
        return switch (nextRead.getAndSet(null)) {
            case ExpiredIterator expired -> throw expired;
            case TrimmedRecords trimmed -> throw trimmed;
            case RuntimeException failure -> throw failure;
            case null, default -> source.read(shard, iterator, limit);
        };
    }

    @Override
    public Duration arrivalPrecision() {
        return source.arrivalPrecision();
    }

    @Override
    public String batchInfoName() {
        return source.batchInfoName();
    }
}
