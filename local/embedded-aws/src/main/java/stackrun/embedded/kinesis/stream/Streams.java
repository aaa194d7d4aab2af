package stackrun.embedded.kinesis.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.stream.StreamEvent.Created;
import stackrun.embedded.kinesis.stream.StreamEvent.Deleted;
import stackrun.embedded.setting.Account;

/** All streams. An operation holds the lock of this object from its first read to its last write. */
public final class Streams implements AutoCloseable {

    private final Account account;
    private final InstantSource clock;
    private final TreeMap<String, Stream> streams = new TreeMap<>();
    private @Nullable Journal journal;

    private Streams(Account account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    public static Streams inMemory(Account account, InstantSource clock) {
        return new Streams(account, clock);
    }

    /** Restores the streams from the journal, without records past their retention. */
    public static Streams in(Path directory, Account account, InstantSource clock) throws IOException {
        var path = directory.resolve("journal");
        var streams = new Streams(account, clock);
        Journal.read(path).forEach(streams::apply);
        streams.journal = Journal.rewrite(path, streams.compacted());
        return streams;
    }

    public Account account() {
        return account;
    }

    /** The current time in milliseconds, the precision of the wire format. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Appends all events to the journal, and then applies them. */
    public synchronized void record(List<? extends StreamEvent> events) throws IOException {
        if (journal != null) {
            journal.append(events);
        }
        events.forEach(this::apply);
    }

    public synchronized List<Stream> all() {
        return List.copyOf(streams.values());
    }

    public synchronized boolean exists(String name) {
        return streams.containsKey(name);
    }

    /** Finds a stream by its name or ARN, and removes its records past their retention. */
    public synchronized Stream find(@Nullable String name, @Nullable String arn) throws AwsError {
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

    private List<StreamEvent> compacted() {
        streams.values().forEach(stream -> stream.trim(now()));
        return Compaction.events(streams.values());
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
}
