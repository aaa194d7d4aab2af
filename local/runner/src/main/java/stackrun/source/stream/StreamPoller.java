package stackrun.source.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.mapping.Stop;
import stackrun.source.mapping.StreamMapping;

/** Polls each shard of a stream. A shard that continues another one is polled after that one has ended. */
public final class StreamPoller {

    private static final Logger LOG = LoggerFactory.getLogger(StreamPoller.class);
    private static final Duration SHARD_LIST_INTERVAL = Duration.ofSeconds(2);

    private enum State {
        RUNNING,
        ENDED
    }

    private final StreamMapping mapping;
    private final StreamSource source;
    private final ShardPollers pollers;
    private final ExecutorService threads;
    private final Stop stop;
    private final Map<String, State> shards = new ConcurrentHashMap<>();

    public StreamPoller(
            StreamMapping mapping, StreamSource source, ShardPollers pollers, ExecutorService threads, Stop stop) {
        this.mapping = mapping;
        this.source = source;
        this.pollers = pollers;
        this.threads = threads;
        this.stop = stop;
    }

    public void run() throws InterruptedException {
        int failures = 0;
        while (!stop.isWished()) {
            try {
                look(source.shards());
                failures = 0;
                stop.pause(SHARD_LIST_INTERVAL);
            } catch (RuntimeException e) {
                if (!stop.isWished()) {
                    LOG.warn("looking at the shards of {} goes on after {}", mapping.sourceArn(), e.toString());
                    stop.backOff(++failures);
                }
            }
        }
    }

    private void look(List<Shard> present) {
        var ids = present.stream().map(Shard::id).toList();
        for (var shard : present) {
            boolean child = shard.parent() != null && shards.containsKey(shard.parent());
            boolean free = shard.parent() == null
                    || !ids.contains(shard.parent())
                    || shards.get(shard.parent()) == State.ENDED;
            if (free && shards.putIfAbsent(shard.id(), State.RUNNING) == null) {
                // All records of a child are newer than those of its parent.
                var start = child ? new StartingPosition.TrimHorizon() : mapping.start();
                var _ = threads.submit(() -> poll(shard.id(), start));
            }
        }
    }

    private void poll(String shard, StartingPosition start) {
        int failures = 0;
        while (!stop.isWished()) {
            try {
                pollers.poller(shard, start).run();
                shards.put(shard, State.ENDED);
                // The shard is closed, so its children exist.
                look(source.shards());
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
