package com.example.local.source;

import com.example.local.source.EventSourceMapping.OfStream;
import com.example.local.source.StreamSource.Shard;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a poller on each shard of a stream; a shard that came of another is read after that one has ended. */
final class StreamPoller {

    private static final Logger LOG = LoggerFactory.getLogger(StreamPoller.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private enum State {
        RUNNING,
        ENDED
    }

    private final OfStream mapping;
    private final StreamSource source;
    private final Function<String, ShardPoller> pollers;
    private final ExecutorService threads;
    private final Stop stop;
    private final Map<String, State> shards = new ConcurrentHashMap<>();

    StreamPoller(
            OfStream mapping,
            StreamSource source,
            Function<String, ShardPoller> pollers,
            ExecutorService threads,
            Stop stop) {
        this.mapping = mapping;
        this.source = source;
        this.pollers = pollers;
        this.threads = threads;
        this.stop = stop;
    }

    void run() throws InterruptedException {
        while (!stop.isWished()) {
            var present = source.shards();
            var ids = present.stream().map(Shard::id).toList();
            for (var shard : present) {
                boolean free = shard.parent() == null
                        || !ids.contains(shard.parent())
                        || shards.get(shard.parent()) == State.ENDED;
                if (free && shards.putIfAbsent(shard.id(), State.RUNNING) == null) {
                    var _ = threads.submit(() -> poll(shard.id()));
                }
            }
            stop.pause(BETWEEN_LOOKS);
        }
    }

    private void poll(String shard) {
        int failures = 0;
        while (!stop.isWished()) {
            try {
                pollers.apply(shard).run();
                shards.put(shard, State.ENDED);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                if (!stop.isWished()) {
                    LOG.warn("polling shard {} for {} goes on after {}", shard, mapping.functionArn(), e.toString());
                    backOff(++failures);
                }
            }
        }
    }

    private void backOff(int failures) {
        try {
            stop.backOff(failures);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
