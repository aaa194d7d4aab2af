package stackrun.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stackrun.servers.Streams;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.stream.reader.KinesisSource;
import stackrun.template.Place;

/**
 * The starting position of a mapping, and its position after each read.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html#kinesis-polling-and-batching">Stream starting position</a>
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html">GetShardIterator</a>
 */
class ShardCursorTest {

    private static Streams streams;

    private String stream;
    private FailingSource source;

    @BeforeAll
    static void start() throws IOException {
        streams = Streams.start();
    }

    @BeforeEach
    void create() {
        stream = streams.create();
        source = new FailingSource(new KinesisSource(streams.kinesis(), stream, Place.DEFAULT));
    }

    @AfterAll
    static void end() {
        streams.close();
    }

    @Test
    void beginsAtTheOldestRecord() {
        streams.put(stream, "key", "before");

        assertThat(texts(cursor(null, new StartingPosition.TrimHorizon()).read(10)))
                .containsExactly("before");
    }

    @Test
    void beginsAtTheNextRecord() {
        streams.put(stream, "key", "before");
        var cursor = cursor(null, new StartingPosition.Latest());
        streams.put(stream, "key", "after");

        assertThat(texts(cursor.read(10))).containsExactly("after");
    }

    @Test
    void losesNothingBetweenACursorThatFailedAndTheNext() {
        streams.put(stream, "key", "before");
        var before = cursor(null, new StartingPosition.TrimHorizon())
                .read(10)
                .getFirst()
                .arrival();
        var opened = before.plusMillis(1);
        while (!Instant.now().isAfter(opened)) {
            Thread.onSpinWait();
        }
        streams.put(stream, "key", "between");

        var again = ShardCursor.again(source, Streams.FIRST_SHARD, null, new StartingPosition.Latest(), opened);

        assertThat(texts(again.read(10))).containsExactly("between");
    }

    @Test
    void beginsAtATime() {
        streams.put(stream, "key", "before");
        var arrival = cursor(null, new StartingPosition.TrimHorizon())
                .read(10)
                .getFirst()
                .arrival();
        while (!Instant.now().isAfter(arrival.plusMillis(1))) {
            Thread.onSpinWait();
        }
        streams.put(stream, "key", "after");

        assertThat(texts(cursor(null, new StartingPosition.AtTimestamp(arrival.plusMillis(1)))
                        .read(10)))
                .containsExactly("after");
        assertThat(texts(cursor(null, new StartingPosition.AtTimestamp(arrival)).read(10)))
                .containsExactly("before", "after");
    }

    @Test
    void goesOnBehindACheckpoint() {
        streams.put(stream, "key", "1", "2", "3");
        var second =
                cursor(null, new StartingPosition.TrimHorizon()).read(10).get(1).sequenceNumber();

        assertThat(texts(cursor(second, new StartingPosition.Latest()).read(10)))
                .containsExactly("3");
    }

    @Test
    void goesOnWhereItWasWhenItsIteratorExpires() {
        streams.put(stream, "key", "1", "2", "3");
        var cursor = cursor(null, new StartingPosition.TrimHorizon());
        assertThat(texts(cursor.read(2))).containsExactly("1", "2");

        source.nextRead().set(new ExpiredIterator(new IllegalStateException()));

        assertThat(cursor.read(10)).isEmpty();
        assertThat(texts(cursor.read(10))).containsExactly("3");
    }

    @Test
    void losesNothingOfWhatCameSinceItBeganAtLatestWhenItsIteratorExpires() {
        streams.put(stream, "key", "before");
        var arrival = cursor(null, new StartingPosition.TrimHorizon())
                .read(10)
                .getFirst()
                .arrival();
        var cursor = new ShardCursor(
                source, Streams.FIRST_SHARD, null, new StartingPosition.Latest(), arrival.plusMillis(1));
        while (!Instant.now().isAfter(arrival.plusMillis(1))) {
            Thread.onSpinWait();
        }
        streams.put(stream, "key", "after");

        source.nextRead().set(new ExpiredIterator(new IllegalStateException()));

        assertThat(cursor.read(10)).isEmpty();
        assertThat(texts(cursor.read(10))).containsExactly("after");
    }

    @Test
    void goesOnAtTheOldestRecordWhenTheStreamNoLongerHasTheNext() {
        streams.put(stream, "key", "1", "2");
        var cursor = cursor(null, new StartingPosition.Latest());

        source.nextRead().set(new TrimmedRecords(new IllegalStateException()));

        assertThat(cursor.read(10)).isEmpty();
        assertThat(texts(cursor.read(10))).containsExactly("1", "2");
    }

    @Test
    void goesOnAtTheOldestRecordWhenTheStreamNoLongerHasItsCheckpoint() {
        streams.put(stream, "key", "1", "2");
        var last = cursor(null, new StartingPosition.TrimHorizon())
                .read(10)
                .getLast()
                .sequenceNumber();
        source.nextIterator().set(new TrimmedRecords(new IllegalStateException()));

        assertThat(texts(cursor(last, new StartingPosition.Latest()).read(10))).containsExactly("1", "2");
    }

    @Test
    void beginsAgainWhereItBeganWhenItsIteratorExpiresBeforeTheFirstRecord() {
        var cursor = cursor(null, new StartingPosition.TrimHorizon());
        streams.put(stream, "key", "1");

        source.nextRead().set(new ExpiredIterator(new IllegalStateException()));

        assertThat(cursor.read(10)).isEmpty();
        assertThat(texts(cursor.read(10))).containsExactly("1");
    }

    @Test
    void endsWithAClosedShard() {
        streams.put(stream, "key", "1");
        streams.split(stream);
        var cursor = cursor(null, new StartingPosition.TrimHorizon());

        assertThat(texts(cursor.read(10))).containsExactly("1");
        while (!cursor.atEnd()) {
            assertThat(cursor.read(10)).isEmpty();
        }
        assertThat(cursor.read(10)).isEmpty();
    }

    private ShardCursor cursor(@Nullable String after, StartingPosition start) {
        return new ShardCursor(source, Streams.FIRST_SHARD, after, start, Instant.now());
    }

    private static List<String> texts(List<StreamRecord> records) {
        return records.stream().map(KinesisText::of).toList();
    }
}
