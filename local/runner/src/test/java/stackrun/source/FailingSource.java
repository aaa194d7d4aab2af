package stackrun.source;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import stackrun.source.EventSourceMapping.Start;

/**
 * A stream that fails when it is told to, else is the one behind it.
 *
 * @param gone shards that can no longer be read
 */
record FailingSource(
        StreamSource source,
        AtomicReference<@Nullable Exception> nextRead,
        AtomicReference<@Nullable RuntimeException> nextLook,
        AtomicReference<@Nullable Trimmed> nextIterator,
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
    public String iterator(String shard, Start start) {
        return source.iterator(shard, start);
    }

    @Override
    public String iteratorAfter(String shard, String sequenceNumber) throws Trimmed {
        var failure = nextIterator.getAndSet(null);
        if (failure != null) {
            throw failure;
        }
        return source.iteratorAfter(shard, sequenceNumber);
    }

    @Override
    public Page read(String shard, String iterator, int limit) throws Expired, Trimmed {
        return switch (nextRead.getAndSet(null)) {
            case Expired expired -> throw expired;
            case Trimmed trimmed -> throw trimmed;
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
