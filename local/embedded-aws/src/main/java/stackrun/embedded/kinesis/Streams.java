package stackrun.embedded.kinesis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.StreamEvent.Created;
import stackrun.embedded.kinesis.StreamEvent.Deleted;
import stackrun.embedded.setting.Account;

/** All streams. An operation holds this object's lock from its first read to its last write. */
final class Streams implements AutoCloseable {

    private final Account account;
    private final InstantSource clock;
    private final TreeMap<String, Stream> streams = new TreeMap<>();
    private @Nullable Journal journal;

    private Streams(Account account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    static Streams inMemory(Account account, InstantSource clock) {
        return new Streams(account, clock);
    }

    /** Restores the streams from the journal, without records past their retention. */
    static Streams in(Path directory, Account account, InstantSource clock) throws IOException {
        var path = directory.resolve("journal");
        var streams = new Streams(account, clock);
        Journal.read(path).forEach(streams::apply);
        streams.journal = Journal.rewrite(path, streams.asEvents());
        return streams;
    }

    Account account() {
        return account;
    }

    /** The current time in milliseconds, the precision of the wire format. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Appends the events to the journal, then applies them; all or none. */
    synchronized void record(List<? extends StreamEvent> events) throws IOException {
        if (journal != null) {
            journal.append(events);
        }
        events.forEach(this::apply);
    }

    synchronized List<Stream> all() {
        return List.copyOf(streams.values());
    }

    synchronized boolean exists(String name) {
        return streams.containsKey(name);
    }

    /** By name or ARN, trimmed to its retention. */
    synchronized Stream find(@Nullable String name, @Nullable String arn) throws AwsError {
        var wanted = name;
        if (arn != null) {
            var prefix = account.arn("kinesis", "stream/");
            if (!arn.startsWith(prefix)) {
                throw notFound(arn);
            }
            wanted = arn.substring(prefix.length());
        }
        if (wanted == null) {
            throw new AwsError("InvalidArgumentException", "Either StreamName or StreamARN must be given.");
        }
        var missing = wanted;
        var stream = Optional.ofNullable(streams.get(wanted)).orElseThrow(() -> notFound(missing));
        stream.trim(now());
        return stream;
    }

    @Override
    public synchronized void close() throws IOException {
        if (journal != null) {
            journal.close();
        }
    }

    private AwsError notFound(String name) {
        return new AwsError(
                "ResourceNotFoundException", "Stream %s under account %s not found.".formatted(name, account.id()));
    }

    private void apply(StreamEvent event) {
        switch (event) {
            case Created created -> streams.put(created.stream(), new Stream(created, account));
            case Deleted deleted -> streams.remove(deleted.stream());
            default -> Optional.ofNullable(streams.get(event.stream())).ifPresent(stream -> stream.apply(event));
        }
    }

    private List<StreamEvent> asEvents() {
        var events = new ArrayList<StreamEvent>();
        for (var stream : streams.values()) {
            stream.trim(now());
            events.add(stream.created());
            events.add(stream.settings());
            for (var shard : stream.shards()) {
                events.add(shard.opened());
                events.addAll(shard.records());
                var closed = shard.closed();
                if (closed != null) {
                    events.add(closed);
                }
            }
        }
        return events;
    }
}
