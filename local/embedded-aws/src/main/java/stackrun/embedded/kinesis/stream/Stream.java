package stackrun.embedded.kinesis.stream;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.stream.StreamEvent.Changed;
import stackrun.embedded.kinesis.stream.StreamEvent.Created;
import stackrun.embedded.setting.Account;

/** The state of a stream, built from its events. */
public final class Stream {

    public static final int DEFAULT_RETENTION_HOURS = 24;
    public static final int DEFAULT_MAX_RECORD_KIB = 1024;

    private static final String SHARD_PREFIX = "shardId-";

    private final Account account;
    private final Created created;
    private final List<Shard> shards = new ArrayList<>();
    private Changed settings;
    private long lastPosition;
    private int nextShard;

    Stream(Created created, Account account) {
        this.account = account;
        this.created = created;
        this.settings = new Changed(created.stream(), 0, DEFAULT_RETENTION_HOURS, DEFAULT_MAX_RECORD_KIB, Map.of());
    }

    public String name() {
        return created.stream();
    }

    public String arn() {
        return account.arn("kinesis", "stream/" + name());
    }

    public Created created() {
        return created;
    }

    public Changed settings() {
        return new Changed(name(), lastPosition, settings.retentionHours(), settings.maxRecordKib(), settings.tags());
    }

    public long lastPosition() {
        return lastPosition;
    }

    public String sequenceNumber(long position) {
        return SequenceNumber.of(created.at(), position);
    }

    /** The id of a shard that is not open yet; {@code ahead} is 0 for the next one. */
    public String nextShardId(int ahead) {
        return shardId(nextShard + ahead);
    }

    public static String shardId(int number) {
        return SHARD_PREFIX + String.format(Locale.ROOT, "%012d", number);
    }

    void apply(StreamEvent event) {
        switch (event) {
            case Changed changed -> {
                settings = changed;
                lastPosition = Math.max(lastPosition, changed.position());
            }
            case StreamEvent.ShardOpened opened -> {
                shards.add(new Shard(opened));
                nextShard = Integer.parseInt(opened.shard().substring(SHARD_PREFIX.length())) + 1;
                lastPosition = Math.max(lastPosition, opened.position());
            }
            case StreamEvent.ShardClosed closed -> {
                find(closed.shard()).ifPresent(shard -> shard.close(closed));
                lastPosition = Math.max(lastPosition, closed.position());
            }
            case StreamEvent.Put put -> {
                find(put.shard()).ifPresent(shard -> shard.records().add(put));
                lastPosition = Math.max(lastPosition, put.position());
            }
            case Created ignored -> throw new IllegalStateException("a stream is created only once");
            case StreamEvent.Deleted ignored -> throw new IllegalStateException("a deleted stream has no state");
        }
    }

    /** Removes records older than the retention period, and closed shards that have no records since. */
    void trim(Instant now) {
        var horizon = horizon(now);
        shards.forEach(shard -> shard.records().trim(horizon));
        shards.removeIf(
                shard -> !shard.isOpenAfter(horizon) && shard.records().all().isEmpty());
    }

    /** The time of the oldest record that the stream can contain. */
    public Instant horizon(Instant now) {
        var oldest = now.minus(Duration.ofHours(settings.retentionHours()));
        return oldest.isBefore(created.at()) ? created.at() : oldest;
    }

    public List<Shard> shards() {
        return List.copyOf(shards);
    }

    public Shard shard(String id) throws AwsError {
        return find(id).orElseThrow(() -> new AwsError(
                "ResourceNotFoundException",
                "Could not find shard %s in stream %s under account %s.".formatted(id, name(), account.id())));
    }

    /** The open shard whose range contains a hash key. */
    public Shard shardFor(BigInteger hash) {
        return shards.stream()
                .filter(Shard::isOpen)
                .filter(shard -> shard.hashes().contains(hash))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("open shards cover every hash"));
    }

    private Optional<Shard> find(String id) {
        return shards.stream().filter(shard -> shard.id().equals(id)).findFirst();
    }
}
