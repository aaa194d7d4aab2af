package stackrun.embedded.kinesis;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.StreamEvent.Changed;
import stackrun.embedded.kinesis.StreamEvent.Created;
import stackrun.embedded.setting.Account;

/** The state of a stream, built from its events. */
final class Stream {

    static final int DEFAULT_RETENTION_HOURS = 24;
    static final int DEFAULT_MAX_RECORD_KIB = 1024;

    private final Account account;
    private final Created created;
    private final List<Shard> shards = new ArrayList<>();
    private Changed settings;
    private long lastPosition;
    private int shardsEver;

    Stream(Created created, Account account) {
        this.account = account;
        this.created = created;
        this.settings = new Changed(created.stream(), 0, DEFAULT_RETENTION_HOURS, DEFAULT_MAX_RECORD_KIB, Map.of());
    }

    String name() {
        return created.stream();
    }

    String arn() {
        return account.arn("kinesis", "stream/" + name());
    }

    Created created() {
        return created;
    }

    Changed settings() {
        return new Changed(name(), lastPosition, settings.retentionHours(), settings.maxRecordKib(), settings.tags());
    }

    long lastPosition() {
        return lastPosition;
    }

    String sequenceNumber(long position) {
        return SequenceNumber.of(created.at(), position);
    }

    /** The id the next shard gets. */
    String nextShardId(int ahead) {
        return String.format(Locale.ROOT, "shardId-%012d", shardsEver + ahead);
    }

    void apply(StreamEvent event) {
        switch (event) {
            case Changed changed -> {
                settings = changed;
                lastPosition = Math.max(lastPosition, changed.position());
            }
            case StreamEvent.ShardOpened opened -> {
                shards.add(new Shard(opened));
                shardsEver = Integer.parseInt(opened.shard().substring("shardId-".length())) + 1;
                lastPosition = Math.max(lastPosition, opened.position());
            }
            case StreamEvent.ShardClosed closed -> {
                known(closed.shard()).ifPresent(shard -> shard.close(closed));
                lastPosition = Math.max(lastPosition, closed.position());
            }
            case StreamEvent.Put put -> {
                known(put.shard()).ifPresent(shard -> shard.add(put));
                lastPosition = Math.max(lastPosition, put.position());
            }
            case Created ignored -> throw new IllegalStateException("a stream is made once");
            case StreamEvent.Deleted ignored -> throw new IllegalStateException("a deleted stream is forgotten");
        }
    }

    /** Forgets what is older than the retention period: records, and closed shards that had nothing since. */
    void trim(Instant now) {
        var horizon = horizon(now);
        shards.forEach(shard -> shard.trim(horizon));
        shards.removeIf(shard -> !shard.isOpenAfter(horizon) && shard.records().isEmpty());
    }

    Instant horizon(Instant now) {
        var oldest = now.minus(Duration.ofHours(settings.retentionHours()));
        return oldest.isBefore(created.at()) ? created.at() : oldest;
    }

    List<Shard> shards() {
        return List.copyOf(shards);
    }

    Shard shard(String id) throws AwsError {
        return known(id)
                .orElseThrow(() -> new AwsError(
                        "ResourceNotFoundException",
                        "Could not find shard %s in stream %s under account %s.".formatted(id, name(), account.id())));
    }

    Shard shardFor(BigInteger hash) {
        return shards.stream()
                .filter(Shard::isOpen)
                .filter(shard -> shard.hashes().contains(hash))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("open shards cover every hash"));
    }

    private Optional<Shard> known(String id) {
        return shards.stream().filter(shard -> shard.id().equals(id)).findFirst();
    }
}
