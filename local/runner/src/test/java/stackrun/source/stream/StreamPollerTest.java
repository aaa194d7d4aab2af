package stackrun.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stackrun.run.Await;
import stackrun.servers.Streams;
import stackrun.source.Mappings;
import stackrun.source.VirtualClock;
import stackrun.source.Work;
import stackrun.source.mapping.Activity;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.mapping.Stop;
import stackrun.source.mapping.StreamMapping;
import stackrun.source.stream.reader.KinesisSource;
import stackrun.template.Place;
import tools.jackson.databind.JsonNode;

/**
 * A Kinesis stream, polled for a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">Using Lambda to process records from Amazon Kinesis Data Streams</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-parameters.html">Kinesis parameters</a>
 */
class StreamPollerTest {

    private static final Parking NOWHERE = (mapping, shard, records, condition, attempts) -> {};

    private static Streams streams;

    private String stream;
    private FailingSource source;
    private final List<Run> runs = new ArrayList<>();

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

    @AfterEach
    void stop() {
        runs.forEach(Run::close);
    }

    @Test
    void shapesARecordAsLambdaDoes() throws Exception {
        streams.put(stream, "key", "text");
        var function = Work.done();

        poll(Mappings.plain(), function);

        var record = function.next().getFirst();
        var data = record.path("kinesis");
        assertThat(data.path("kinesisSchemaVersion").asString()).isEqualTo("1.0");
        assertThat(data.path("partitionKey").asString()).isEqualTo("key");
        assertThat(data.path("data").asString()).isEqualTo("dGV4dA==");
        assertThat(data.path("approximateArrivalTimestamp").isDouble()).isTrue();
        assertThat(record.path("eventID").asString())
                .isEqualTo(
                        Streams.FIRST_SHARD + ":" + data.path("sequenceNumber").asString());
        assertThat(record.path("eventSource").asString()).isEqualTo("aws:kinesis");
        assertThat(record.path("eventName").asString()).isEqualTo("aws:kinesis:record");
        assertThat(record.path("eventVersion").asString()).isEqualTo("1.0");
        assertThat(record.path("invokeIdentityArn").asString()).isEqualTo("arn:aws:iam::000000000000:role/local");
        assertThat(record.path("eventSourceARN").asString()).isEqualTo(stream);
        assertThat(record.path("awsRegion").asString()).isEqualTo("eu-west-1");
    }

    @Test
    void deliversWhatIsThereInBatchesOfItsSize() throws Exception {
        streams.put(stream, "key", "1", "2", "3", "4", "5");
        var function = Work.done();

        poll(Mappings.plain().batchSize(2), function);

        assertThat(texts(function.next())).containsExactly("1", "2");
        assertThat(texts(function.next())).containsExactly("3", "4");
        assertThat(texts(function.next())).containsExactly("5");
    }

    @Test
    void deliversLessThanABatchWhenItsWindowEnds() throws Exception {
        streams.put(stream, "key", "1", "2");
        var called = new CopyOnWriteArrayList<Instant>();
        var clock = new VirtualClock();
        var function = new Work(records -> {
            called.add(clock.instant());
            return Work.DONE;
        });

        poll(Mappings.plain().batchSize(100).window(Duration.ofSeconds(1)), function, clock);

        assertThat(texts(function.next())).containsExactly("1", "2");
        Await.until(() -> called, calls -> !calls.isEmpty());
        assertThat(called.getFirst()).isAfterOrEqualTo(VirtualClock.START.plusSeconds(1));
    }

    @Test
    void deliversAFullBatchBeforeItsWindowEnds() throws Exception {
        streams.put(stream, "key", "1", "2");
        var called = new CopyOnWriteArrayList<Instant>();
        var clock = new VirtualClock();
        var function = new Work(records -> {
            called.add(clock.instant());
            return Work.DONE;
        });

        poll(Mappings.plain().batchSize(2).window(Duration.ofMinutes(5)), function, clock);

        assertThat(texts(function.next())).containsExactly("1", "2");
        Await.until(() -> called, calls -> !calls.isEmpty());
        assertThat(called.getFirst()).isBefore(VirtualClock.START.plusSeconds(300));
    }

    @Test
    void passesOverWhatTheFilterDoesNotLetThrough() throws Exception {
        streams.put(stream, "key", "{\"type\":\"other\"}", "no json", "{\"type\":\"wanted\"}", "{\"type\":\"last\"}");
        var function = Work.done();
        var checkpoints = Checkpoints.inMemory();

        poll(Mappings.plain().filter("{\"data\":{\"type\":[\"wanted\"]}}"), function, checkpoints);

        assertThat(texts(function.next())).containsExactly("{\"type\":\"wanted\"}");
        var last = Await.until(() -> checkpoints.get(Mappings.ID, Streams.FIRST_SHARD), Optional::isPresent);
        assertThat(new ShardCursor(
                                source,
                                Streams.FIRST_SHARD,
                                last.get(),
                                new StartingPosition.TrimHorizon(),
                                Instant.EPOCH)
                        .read(10))
                .isEmpty();
        assertThat(function.batches()).isEmpty();
    }

    @Test
    void deliversNoMoreThanTheBatchSizeInOneOfParallelLanes() throws Exception {
        streams.put(stream, "key", "1", "2", "3", "4");
        var function = Work.done();

        poll(Mappings.plain().batchSize(2).lanes(2), function);

        assertThat(texts(function.next())).containsExactly("1", "2");
        assertThat(texts(function.next())).containsExactly("3", "4");
    }

    @Test
    void keepsTheOrderOfEachKeyInParallelLanes() throws Exception {
        var keys = List.of("a", "b", "c", "d", "e", "f");
        for (int i = 0; i < 20; i++) {
            for (var key : keys) {
                streams.put(stream, key, key + i);
            }
        }
        var seen = new ConcurrentHashMap<String, List<String>>();
        var together = new CyclicBarrier(2);
        var met = new AtomicInteger();
        var failOnce = ConcurrentHashMap.<String>newKeySet();
        var function = new Work(records -> {
            if (met.get() == 0 && meets(together)) {
                met.incrementAndGet();
            }
            if (failOnce.add(texts(records).getFirst())) {
                return Work.FAILED;
            }
            records.forEach(record -> seen.computeIfAbsent(
                            record.path("kinesis").path("partitionKey").asString(), key -> new CopyOnWriteArrayList<>())
                    .add(KinesisText.of(record)));
            return Work.DONE;
        });

        poll(Mappings.plain().batchSize(10).lanes(4), function);

        Await.until(() -> seen.values().stream().mapToInt(List::size).sum(), count -> count == 120);
        assertThat(met.get()).as("batches in work at once").isPositive();
        for (var key : keys) {
            assertThat(seen.get(key))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 20).mapToObj(i -> key + i).toList());
        }
    }

    @Test
    void remembersNothingOfParallelLanesUntilAllOfThemAreDone() throws Exception {
        // Of two lanes, "a" has the one and "b" the other.
        streams.put(stream, "a", "quick");
        streams.put(stream, "b", "slow");
        var quick = new CountDownLatch(1);
        var slow = new CountDownLatch(3);
        var mended = new CountDownLatch(1);
        var checkpoints = Checkpoints.inMemory();
        var function = new Work(records -> {
            if (texts(records).contains("quick")) {
                quick.countDown();
                return Work.DONE;
            }
            slow.countDown();
            return mended.getCount() == 0 ? Work.DONE : Work.FAILED;
        });

        poll(Mappings.plain().lanes(2), function, checkpoints);

        assertThat(quick.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(slow.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(checkpoints.get(Mappings.ID, Streams.FIRST_SHARD)).isEmpty();
        mended.countDown();
        var last = Await.until(() -> checkpoints.get(Mappings.ID, Streams.FIRST_SHARD), Optional::isPresent);
        assertThat(new ShardCursor(
                                source,
                                Streams.FIRST_SHARD,
                                last.get(),
                                new StartingPosition.TrimHorizon(),
                                Instant.EPOCH)
                        .read(10))
                .isEmpty();
    }

    @Test
    void readsAShardWhoseParentIsGoneWhereTheMappingBegins() throws Exception {
        streams.put(stream, "a", "parent");
        streams.split(stream);
        streams.put(stream, "a", "low child");
        source.gone().add(Streams.FIRST_SHARD);
        var function = Work.done();

        poll(Mappings.plain(), function);

        assertThat(texts(function.next())).containsExactly("low child");
    }

    @Test
    void readsTheChildrenOfAShardAfterTheirParent() throws Exception {
        streams.put(stream, "a", "parent 1", "parent 2");
        streams.split(stream);
        // MD5 of "a" begins with 0c, of "b" with 92: below and above the middle.
        streams.put(stream, "a", "low child");
        streams.put(stream, "b", "high child");
        var seen = new CopyOnWriteArrayList<String>();
        var failures = new AtomicInteger();
        var function = new Work(records -> {
            if (failures.incrementAndGet() <= 3) {
                return Work.FAILED;
            }
            seen.addAll(texts(records));
            return Work.DONE;
        });

        poll(Mappings.plain(), function);

        Await.until(() -> seen.size(), count -> count == 4);
        assertThat(seen.subList(0, 2)).containsExactly("parent 1", "parent 2");
        assertThat(seen).contains("low child", "high child");
    }

    @Test
    void readsChildrenFromTheirStartThoughTheMappingBeganAtLatest() throws Exception {
        var function = Work.done();
        poll(Mappings.plain().start(new StartingPosition.Latest()), function);
        // Until one arrives: only then has the mapping begun.
        Await.until(
                () -> {
                    streams.put(stream, "a", "begun");
                    return function.batches();
                },
                batches -> !batches.isEmpty());

        streams.split(stream);
        streams.put(stream, "a", "low child");
        streams.put(stream, "b", "high child");

        var seen = new ArrayList<String>();
        while (!seen.containsAll(List.of("low child", "high child"))) {
            seen.addAll(texts(function.next()));
        }
        assertThat(seen).contains("low child", "high child");
    }

    @Test
    void goesOnBehindItsCheckpointAfterARestart(@TempDir Path folder) throws Exception {
        var file = folder.resolve("checkpoints.json");
        streams.put(stream, "key", "1", "2");
        var before = Work.done();
        var first = Checkpoints.in(file);
        var run = poll(Mappings.plain(), before, first);
        assertThat(texts(before.next())).containsExactly("1", "2");
        Await.until(() -> Checkpoints.in(file).get(Mappings.ID, Streams.FIRST_SHARD), Optional::isPresent);
        run.close();
        streams.put(stream, "key", "3");

        var after = Work.done();
        poll(Mappings.plain(), after, Checkpoints.in(file));

        assertThat(texts(after.next())).containsExactly("3");
    }

    @Test
    void deliversAgainWhatWasDoneButNotCheckpointed(@TempDir Path folder) throws Exception {
        var file = folder.resolve("checkpoints.json");
        streams.put(stream, "key", "1", "2");
        var dies = new CountDownLatch(1);
        var before = new Work(records -> {
            dies.countDown();
            throw new IllegalStateException("the run dies here");
        });
        var run = poll(Mappings.plain(), before, Checkpoints.in(file));
        dies.await();
        run.close();

        var after = Work.done();
        poll(Mappings.plain(), after, Checkpoints.in(file));

        assertThat(texts(after.next())).containsExactly("1", "2");
    }

    @Test
    void remembersHowFarAPartialAnswerCame(@TempDir Path folder) throws Exception {
        var file = folder.resolve("checkpoints.json");
        streams.put(stream, "key", "1", "2", "3");
        var checkpoints = Checkpoints.in(file);
        var before = new Work(records -> Work.failing(
                records.getLast().path("kinesis").path("sequenceNumber").asString()));
        var run = poll(Mappings.plain().reporting(), before, checkpoints);
        Await.until(() -> Checkpoints.in(file).get(Mappings.ID, Streams.FIRST_SHARD), Optional::isPresent);
        run.close();

        var after = Work.done();
        poll(Mappings.plain().reporting(), after, Checkpoints.in(file));

        assertThat(texts(after.next())).containsExactly("3");
    }

    /** The clock of this run is behind that of the stream until it is told to be after it. */
    @Test
    void endsAWindowThatNothingMoreComesIn() throws Exception {
        streams.put(stream, "key", "1", "2");
        var function = new Work(records -> Work.answered("{\"state\":{}}"));
        var clock = new VirtualClock();
        poll(Mappings.plain().tumbling(Duration.ofMinutes(15)), function, clock);
        assertThat(texts(function.next())).containsExactly("1", "2");
        assertThat(function.batches()).isEmpty();

        clock.advance(Duration.between(clock.instant(), Instant.now()).plusMinutes(16));

        assertThat(function.next()).isEmpty();
    }

    @Test
    void endsTheWindowOfAShardThatEndsBeforeItsChildrenAreRead() throws Exception {
        streams.put(stream, "a", "parent");
        streams.split(stream);
        streams.put(stream, "a", "child");
        var function = new Work(records -> Work.answered("{\"state\":{}}"));

        poll(Mappings.plain().tumbling(Duration.ofMinutes(15)), function);

        assertThat(texts(function.next())).containsExactly("parent");
        assertThat(function.next()).isEmpty();
        assertThat(texts(function.next())).containsExactly("child");
    }

    @Test
    void readsTheOpenWindowAgainAfterARestart(@TempDir Path folder) throws Exception {
        var file = folder.resolve("checkpoints.json");
        streams.put(stream, "key", "1");
        var before = new Work(records -> Work.answered("{\"state\":{}}"));
        var run = poll(Mappings.plain().tumbling(Duration.ofMinutes(15)), before, Checkpoints.in(file));
        assertThat(texts(before.next())).containsExactly("1");
        run.close();
        streams.put(stream, "key", "2");

        var after = new Work(records -> Work.answered("{\"state\":{}}"));
        poll(Mappings.plain().tumbling(Duration.ofMinutes(15)), after, Checkpoints.in(file));

        assertThat(texts(after.next())).startsWith("1");
    }

    @Test
    void goesOnAfterTheStreamFailed() throws Exception {
        streams.put(stream, "key", "1");
        source.nextLook().set(new IllegalStateException("no answer"));
        source.nextRead().set(new IllegalStateException("no answer"));
        var function = Work.done();

        poll(Mappings.plain(), function);

        assertThat(texts(function.next())).containsExactly("1");
    }

    @Test
    void endsAtOnceWhenTheRunStopsBetweenTwoAttempts() throws Exception {
        streams.put(stream, "key", "1");
        var attempts = new CountDownLatch(4);
        var function = new Work(records -> {
            attempts.countDown();
            return Work.FAILED;
        });
        var checkpoints = Checkpoints.inMemory();
        var run = poll(Mappings.plain(), function, checkpoints);
        attempts.await();

        run.stop().wish();

        run.polling().get(10, TimeUnit.SECONDS);
        run.threads().shutdown();
        assertThat(run.threads().awaitTermination(2, TimeUnit.SECONDS)).isTrue();
        assertThat(checkpoints.get(Mappings.ID, Streams.FIRST_SHARD)).isEmpty();
    }

    /** One mapping at work. */
    private record Run(VirtualClock clock, Stop stop, Stop looks, ExecutorService threads, Future<?> polling)
            implements AutoCloseable {

        @Override
        public void close() {
            stop.wish();
            looks.wish();
            threads.shutdownNow();
            try {
                assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Run poll(Mappings mapping, Work function) {
        return poll(mapping, function, Checkpoints.inMemory());
    }

    private Run poll(Mappings mapping, Work function, Checkpoints checkpoints) {
        var stop = new Stop();
        return poll(mapping.ofStream(stream), function, checkpoints, new VirtualClock(), stop, stop);
    }

    private Run poll(Mappings mapping, Work function, VirtualClock clock) {
        // Looking for shards takes time too, and here it must not be the mapping's.
        return poll(mapping.ofStream(stream), function, Checkpoints.inMemory(), clock, clock.stop(), new Stop());
    }

    private Run poll(
            StreamMapping mapping, Work function, Checkpoints checkpoints, VirtualClock clock, Stop stop, Stop looks) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var delivery = new StreamDelivery(mapping, function, NOWHERE, clock, stop);
        var poller = new StreamPoller(
                mapping,
                source,
                (shard, start) -> new ShardPoller(
                        mapping,
                        new ShardCursor(
                                source,
                                shard,
                                checkpoints.get(mapping.id(), shard).orElse(null),
                                start,
                                Instant.EPOCH),
                        shard,
                        delivery,
                        checkpoints,
                        threads,
                        clock,
                        stop,
                        new Activity()),
                threads,
                looks);
        var polling = threads.submit(() -> {
            poller.run();
            return true;
        });
        var run = new Run(clock, stop, looks, threads, polling);
        runs.add(run);
        return run;
    }

    private static boolean meets(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (BrokenBarrierException | TimeoutException e) {
            return false;
        }
    }

    private static List<String> texts(List<JsonNode> records) {
        return records.stream().map(KinesisText::of).toList();
    }
}
