package stackrun.embedded.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.InvalidArgumentException;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardFilterType;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StreamMode;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;
import stackrun.embedded.Clients;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

class KinesisServerTest {

    private static final String FIRST = "shardId-000000000000";
    private static final String SECOND = "shardId-000000000001";
    private static final AtomicInteger STREAMS = new AtomicInteger();

    private static KinesisServer server;
    private static KinesisClient client;

    @BeforeAll
    static void start() throws IOException {
        server = KinesisServer.start(Storage.inMemory());
        client = Clients.of(KinesisClient.builder(), server.endpoint());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void givesBackRecordsInTheOrderOfAShard() {
        var stream = stream(1);
        var before = Instant.now();

        IntStream.range(0, 20).forEach(i -> put(stream, "key", "record " + i));

        var records = read(stream, FIRST, ShardIteratorType.TRIM_HORIZON).records();
        assertThat(texts(records))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "record " + i).toList());
        assertThat(records).extracting(Record::sequenceNumber).isSorted().doesNotHaveDuplicates();
        assertThat(records)
                .allSatisfy(record -> assertThat(record.approximateArrivalTimestamp())
                        .isBetween(before.minusMillis(1), Instant.now().plusMillis(1)));
    }

    @Test
    void spreadsRecordsByTheirPartitionKey() {
        var stream = stream(2);

        // MD5 of "a" begins with 0c, of "b" with 92: below and above the middle.
        assertThat(put(stream, "a", "low")).isEqualTo(FIRST);
        assertThat(put(stream, "b", "high")).isEqualTo(SECOND);
        assertThat(client.putRecord(put -> put.streamName(stream)
                                .partitionKey("a")
                                .explicitHashKey("340282366920938463463374607431768211455")
                                .data(SdkBytes.fromUtf8String("explicit")))
                        .shardId())
                .isEqualTo(SECOND);
        assertThatThrownBy(() -> client.putRecord(put -> put.streamName(stream)
                        .partitionKey("a")
                        .explicitHashKey("340282366920938463463374607431768211456")
                        .data(SdkBytes.fromUtf8String("beyond"))))
                .isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void putsManyRecordsAtOnce() {
        var stream = stream(2);

        var answer = client.putRecords(
                put -> put.streamName(stream).records(entry("a", "one"), entry("b", "two"), entry("a", "three")));

        assertThat(answer.failedRecordCount()).isZero();
        assertThat(answer.records()).extracting(record -> record.shardId()).containsExactly(FIRST, SECOND, FIRST);
        assertThat(texts(read(stream, FIRST, ShardIteratorType.TRIM_HORIZON).records()))
                .containsExactly("one", "three");
    }

    @Test
    void refusesMoreThanARequestMayHold() {
        var stream = stream(1);
        var kib = SdkBytes.fromByteArray(new byte[1024]);
        var mib = SdkBytes.fromByteArray(new byte[1024 * 1024 - 1]);

        assertThatThrownBy(() -> client.putRecords(
                        put -> put.streamName(stream).records(Collections.nCopies(501, entry("a", "x")))))
                .isInstanceOf(KinesisException.class)
                .hasMessageContaining("between 1 and 500");
        assertThatThrownBy(() -> client.putRecord(
                        put -> put.streamName(stream).partitionKey("ab").data(mib)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("larger than the 1024 KiB");
        client.putRecord(put -> put.streamName(stream).partitionKey("a").data(mib));
        var large = PutRecordsRequestEntry.builder().partitionKey("a").data(mib).build();
        var small = PutRecordsRequestEntry.builder().partitionKey("a").data(kib).build();
        var tooMuch = new ArrayList<>(Collections.nCopies(10, large));
        tooMuch.add(small);
        assertThatThrownBy(() -> client.putRecords(put -> put.streamName(stream).records(tooMuch)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("10 MB");
        assertThat(read(stream, FIRST, ShardIteratorType.TRIM_HORIZON).records())
                .hasSize(1);
    }

    @Test
    void takesLargerRecordsWhereTheStreamAllowsThem() {
        var stream = stream(1);
        var arn = client.describeStreamSummary(describe -> describe.streamName(stream))
                .streamDescriptionSummary()
                .streamARN();

        client.updateMaxRecordSize(update -> update.streamARN(arn).maxRecordSizeInKiB(2048));

        client.putRecord(put ->
                put.streamARN(arn).partitionKey("a").data(SdkBytes.fromByteArray(new byte[2 * 1024 * 1024 - 1])));
        assertThat(arn).isEqualTo("arn:aws:kinesis:eu-west-1:000000000000:stream/" + stream);
    }

    @Test
    void startsReadingWhereTheIteratorSays() {
        var stream = stream(1);
        put(stream, "key", "one");
        var two = client.putRecord(
                        put -> put.streamName(stream).partitionKey("key").data(SdkBytes.fromUtf8String("two")))
                .sequenceNumber();
        var latest = iterator(stream, FIRST, ShardIteratorType.LATEST, null, null);
        put(stream, "key", "three");

        assertThat(texts(read(stream, FIRST, ShardIteratorType.TRIM_HORIZON).records()))
                .containsExactly("one", "two", "three");
        assertThat(texts(records(latest).records())).containsExactly("three");
        assertThat(texts(records(iterator(stream, FIRST, ShardIteratorType.AT_SEQUENCE_NUMBER, two, null))
                        .records()))
                .containsExactly("two", "three");
        assertThat(texts(records(iterator(stream, FIRST, ShardIteratorType.AFTER_SEQUENCE_NUMBER, two, null))
                        .records()))
                .containsExactly("three");
        assertThatThrownBy(() -> iterator(stream, FIRST, ShardIteratorType.AT_SEQUENCE_NUMBER, "1", null))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("did not come from this stream");
    }

    @Test
    void goesOnFromTheNextIterator() {
        var stream = stream(1);
        IntStream.range(0, 5).forEach(i -> put(stream, "key", "record " + i));

        var first = client.getRecords(
                get -> get.shardIterator(iterator(stream, FIRST, ShardIteratorType.TRIM_HORIZON, null, null))
                        .limit(3));
        var second = records(first.nextShardIterator());
        put(stream, "key", "later");

        assertThat(texts(first.records())).containsExactly("record 0", "record 1", "record 2");
        assertThat(texts(second.records())).containsExactly("record 3", "record 4");
        assertThat(second.millisBehindLatest()).isZero();
        assertThat(texts(records(second.nextShardIterator()).records())).containsExactly("later");
    }

    @Test
    void sendsNoMoreThanTenMebibytes() {
        var stream = stream(1);
        var data = SdkBytes.fromByteArray(new byte[1000 * 1024]);
        IntStream.range(0, 12)
                .forEach(i -> client.putRecord(
                        put -> put.streamName(stream).partitionKey("key").data(data)));

        assertThat(read(stream, FIRST, ShardIteratorType.TRIM_HORIZON).records())
                .hasSize(10);
    }

    @Test
    void splitsAShardIntoTwoChildren() {
        var stream = stream(1);
        put(stream, "a", "before");
        client.splitShard(split -> split.streamName(stream)
                .shardToSplit(FIRST)
                .newStartingHashKey("170141183460469231731687303715884105728"));

        assertThat(put(stream, "a", "low")).isEqualTo("shardId-000000000001");
        assertThat(put(stream, "b", "high")).isEqualTo("shardId-000000000002");
        var end = read(stream, FIRST, ShardIteratorType.TRIM_HORIZON);
        assertThat(texts(end.records())).containsExactly("before");
        assertThat(end.nextShardIterator()).isNull();
        assertThat(end.childShards())
                .extracting(child -> child.shardId())
                .containsExactly("shardId-000000000001", "shardId-000000000002");
        assertThat(end.childShards().getFirst().parentShards()).containsExactly(FIRST);
        assertThat(shards(stream)).extracting(Shard::parentShardId).containsExactly(null, FIRST, FIRST);
        assertThat(shards(stream).getFirst().sequenceNumberRange().endingSequenceNumber())
                .isGreaterThan(end.records().getFirst().sequenceNumber());
        assertThat(shards(stream).get(1).sequenceNumberRange().endingSequenceNumber())
                .isNull();
        assertThatThrownBy(() -> client.splitShard(
                        split -> split.streamName(stream).shardToSplit(FIRST).newStartingHashKey("5")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("is closed");
        assertThatThrownBy(() -> client.splitShard(
                        split -> split.streamName(stream).shardToSplit(SECOND).newStartingHashKey("0")))
                .isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void mergesNeighbours() {
        var stream = stream(3);

        assertThatThrownBy(() -> client.mergeShards(merge ->
                        merge.streamName(stream).shardToMerge(FIRST).adjacentShardToMerge("shardId-000000000002")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("not an adjacent pair");
        client.mergeShards(
                merge -> merge.streamName(stream).shardToMerge(SECOND).adjacentShardToMerge(FIRST));

        assertThat(put(stream, "a", "merged")).isEqualTo("shardId-000000000003");
        var child = read(stream, FIRST, ShardIteratorType.TRIM_HORIZON).childShards();
        assertThat(child).hasSize(1);
        assertThat(child.getFirst().parentShards()).containsExactly(SECOND, FIRST);
        assertThat(child.getFirst().hashKeyRange().startingHashKey()).isEqualTo("0");
        assertThat(client.listShards(list ->
                                list.streamName(stream).shardFilter(filter -> filter.type(ShardFilterType.AT_LATEST)))
                        .shards())
                .extracting(Shard::shardId)
                .containsExactly("shardId-000000000002", "shardId-000000000003");
    }

    @Test
    void listsInPages() {
        var stream = stream(5);

        var first = client.listShards(list -> list.streamName(stream).maxResults(3));
        var second = client.listShards(list -> list.nextToken(first.nextToken()));
        var described = client.describeStream(
                describe -> describe.streamName(stream).limit(2).exclusiveStartShardId(SECOND));

        assertThat(first.shards()).hasSize(3);
        assertThat(second.shards())
                .extracting(Shard::shardId)
                .containsExactly("shardId-000000000003", "shardId-000000000004");
        assertThat(second.nextToken()).isNull();
        assertThat(described.streamDescription().shards()).hasSize(2);
        assertThat(described.streamDescription().hasMoreShards()).isTrue();
        assertThat(client.listStreamsPaginator(list -> list.limit(1)).streamNames().stream())
                .contains(stream);
    }

    @Test
    void describesAStreamOnDemand() {
        var stream = "stream-" + STREAMS.incrementAndGet();
        client.createStream(create -> create.streamName(stream)
                .streamModeDetails(mode -> mode.streamMode(StreamMode.ON_DEMAND))
                .tags(Map.of("team", "sales")));
        client.addTagsToStream(add -> add.streamName(stream).tags(Map.of("stage", "dev")));
        client.removeTagsFromStream(remove -> remove.streamName(stream).tagKeys("team"));

        var summary = client.describeStreamSummary(describe -> describe.streamName(stream))
                .streamDescriptionSummary();

        assertThat(summary.streamStatus()).isEqualTo(StreamStatus.ACTIVE);
        assertThat(summary.openShardCount()).isEqualTo(2);
        assertThat(summary.retentionPeriodHours()).isEqualTo(24);
        assertThat(summary.streamModeDetails().streamMode()).isEqualTo(StreamMode.ON_DEMAND);
        assertThat(summary.streamCreationTimestamp())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        assertThat(client.listTagsForStream(list -> list.streamName(stream)).tags())
                .extracting(tag -> tag.key() + "=" + tag.value())
                .containsExactly("stage=dev");
    }

    @Test
    void refusesWhatIsNotThereOrThereAlready() {
        var stream = stream(1);

        assertThatThrownBy(() -> put("nowhere", "key", "lost")).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> read(stream, "shardId-000000000009", ShardIteratorType.LATEST))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> records("nonsense")).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() ->
                        client.createStream(create -> create.streamName(stream).shardCount(1)))
                .isInstanceOf(ResourceInUseException.class);
        assertThatThrownBy(() -> client.increaseStreamRetentionPeriod(
                        increase -> increase.streamName(stream).retentionPeriodHours(23)))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> client.registerStreamConsumer(
                        register -> register.streamARN("arn").consumerName("fan-out")))
                .hasMessageContaining("does not know Kinesis_20131202.RegisterStreamConsumer");
    }

    @Test
    void forgetsADeletedStream() {
        var stream = stream(1);
        var iterator = iterator(stream, FIRST, ShardIteratorType.TRIM_HORIZON, null, null);

        client.deleteStream(delete -> delete.streamName(stream));

        assertThatThrownBy(() -> records(iterator)).isInstanceOf(ResourceNotFoundException.class);
    }

    /** The protocol is that of the client: CBOR unless it is switched off. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void speaksCborAndJson(boolean cbor) {
        var stream = stream(1);
        var sent = new AtomicReference<String>("");
        System.setProperty("aws.cborEnabled", String.valueOf(cbor));
        try (var speaking = Clients.of(
                KinesisClient.builder(),
                server.endpoint(),
                request -> sent.set(request.firstMatchingHeader("Content-Type").orElse("")))) {
            speaking.putRecord(put -> put.streamName(stream)
                    .partitionKey("schlüssel")
                    .data(SdkBytes.fromByteArray(new byte[] {0, -1, 127})));
            var before = Instant.now().minusSeconds(60);

            var iterator = speaking.getShardIterator(get -> get.streamName(stream)
                            .shardId(FIRST)
                            .shardIteratorType(ShardIteratorType.AT_TIMESTAMP)
                            .timestamp(before))
                    .shardIterator();
            var record = speaking.getRecords(get -> get.shardIterator(iterator))
                    .records()
                    .getFirst();

            assertThat(sent.get()).isEqualTo(cbor ? "application/x-amz-cbor-1.1" : "application/x-amz-json-1.1");
            assertThat(record.data().asByteArray()).containsExactly(0, -1, 127);
            assertThat(record.partitionKey()).isEqualTo("schlüssel");
            assertThat(record.approximateArrivalTimestamp())
                    .isBetween(before, Instant.now().plusSeconds(1));
            assertThatThrownBy(() -> speaking.describeStream(describe -> describe.streamName("nowhere")))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("Stream nowhere under account 000000000000 not found");
        } finally {
            System.clearProperty("aws.cborEnabled");
        }
    }

    @Test
    void forgetsRecordsAndClosedShardsAfterTheirRetention() throws IOException {
        var clock = new TestClock();
        try (var timed = KinesisServer.start(Storage.inMemory(), Account.DEFAULT, clock);
                var client = Clients.of(KinesisClient.builder(), timed.endpoint())) {
            client.createStream(create -> create.streamName("timed").shardCount(1));
            put(client, "timed", "a", "old");
            client.splitShard(
                    split -> split.streamName("timed").shardToSplit(FIRST).newStartingHashKey("5"));
            clock.advance(Duration.ofHours(23));
            put(client, "timed", "a", "young");
            clock.advance(Duration.ofHours(2));

            assertThat(client.listShards(list -> list.streamName("timed")).shards())
                    .extracting(Shard::shardId)
                    .containsExactly("shardId-000000000001", "shardId-000000000002");
            client.increaseStreamRetentionPeriod(
                    increase -> increase.streamName("timed").retentionPeriodHours(48));
            clock.advance(Duration.ofHours(23));
            assertThat(texts(read(client, "timed", "shardId-000000000002", ShardIteratorType.TRIM_HORIZON)
                            .records()))
                    .containsExactly("young");
            client.decreaseStreamRetentionPeriod(
                    decrease -> decrease.streamName("timed").retentionPeriodHours(24));
            assertThat(read(client, "timed", "shardId-000000000002", ShardIteratorType.TRIM_HORIZON)
                            .records())
                    .isEmpty();
        }
    }

    @Test
    void measuresTime() throws IOException {
        var clock = new TestClock();
        try (var timed = KinesisServer.start(Storage.inMemory(), Account.DEFAULT, clock);
                var client = Clients.of(KinesisClient.builder(), timed.endpoint())) {
            client.createStream(create -> create.streamName("timed").shardCount(1));
            put(client, "timed", "a", "one");
            clock.advance(Duration.ofSeconds(10));
            var middle = clock.instant();
            put(client, "timed", "a", "two");
            clock.advance(Duration.ofSeconds(5));

            var iterator = iterator(client, "timed", FIRST, ShardIteratorType.AT_TIMESTAMP, null, middle);
            assertThat(texts(client.getRecords(get -> get.shardIterator(iterator))
                            .records()))
                    .containsExactly("two");
            var first = iterator(client, "timed", FIRST, ShardIteratorType.TRIM_HORIZON, null, null);
            assertThat(client.getRecords(get -> get.shardIterator(first).limit(1))
                            .millisBehindLatest())
                    .isEqualTo(5_000);
            clock.advance(Duration.ofSeconds(301));
            assertThatThrownBy(() -> client.getRecords(get -> get.shardIterator(first)))
                    .isInstanceOf(ExpiredIteratorException.class);
            assertThatThrownBy(() -> iterator(
                            client,
                            "timed",
                            FIRST,
                            ShardIteratorType.AT_TIMESTAMP,
                            null,
                            clock.instant().plusSeconds(1)))
                    .isInstanceOf(InvalidArgumentException.class);
        }
    }

    @Test
    void keepsStreamsInADirectory(@TempDir Path directory) throws IOException {
        var storage = Storage.in(directory.resolve("with a space"));
        String last;
        try (var first = KinesisServer.start(storage);
                var client = Clients.of(KinesisClient.builder(), first.endpoint())) {
            client.createStream(create -> create.streamName("kept").shardCount(1));
            client.createStream(create -> create.streamName("gone").shardCount(1));
            client.deleteStream(delete -> delete.streamName("gone"));
            put(client, "kept", "a", "before");
            client.splitShard(
                    split -> split.streamName("kept").shardToSplit(FIRST).newStartingHashKey("5"));
            put(client, "kept", "a", "one");
            put(client, "kept", "a", "two");
            last = read(client, "kept", "shardId-000000000002", ShardIteratorType.TRIM_HORIZON)
                    .records()
                    .getLast()
                    .sequenceNumber();
        }

        for (int restart = 0; restart < 2; restart++) {
            try (var second = KinesisServer.start(storage);
                    var client = Clients.of(KinesisClient.builder(), second.endpoint())) {
                assertThat(client.listStreams().streamNames()).containsExactly("kept");
                assertThat(texts(read(client, "kept", FIRST, ShardIteratorType.TRIM_HORIZON)
                                .records()))
                        .containsExactly("before");
                assertThat(texts(read(client, "kept", "shardId-000000000002", ShardIteratorType.TRIM_HORIZON)
                                .records()))
                        .startsWith("one", "two");
                var next = client.putRecord(
                                put -> put.streamName("kept").partitionKey("a").data(SdkBytes.fromUtf8String("three")))
                        .sequenceNumber();
                assertThat(next).isGreaterThan(last);
                last = next;
            }
        }
    }

    @Test
    void readsAJournalWhoseLastEntryIsDamaged(@TempDir Path directory) throws IOException {
        var storage = Storage.in(directory);
        var journal = directory.resolve("kinesis").resolve("journal");
        try (var first = KinesisServer.start(storage);
                var client = Clients.of(KinesisClient.builder(), first.endpoint())) {
            client.createStream(create -> create.streamName("kept").shardCount(1));
            put(client, "kept", "a", "whole");
        }
        var whole = Files.readAllBytes(journal);
        try (var second = KinesisServer.start(storage);
                var client = Clients.of(KinesisClient.builder(), second.endpoint())) {
            put(client, "kept", "a", "last");
        }
        var both = Files.readAllBytes(journal);
        assertThat(both.length).isGreaterThan(whole.length);

        for (var damaged :
                List.of(Arrays.copyOf(both, both.length - 1), flipLast(both), Arrays.copyOf(both, both.length - 30))) {
            Files.write(journal, damaged, StandardOpenOption.TRUNCATE_EXISTING);
            try (var third = KinesisServer.start(storage);
                    var client = Clients.of(KinesisClient.builder(), third.endpoint())) {
                assertThat(texts(read(client, "kept", FIRST, ShardIteratorType.TRIM_HORIZON)
                                .records()))
                        .containsExactly("whole");
            }
        }
    }

    private static byte[] flipLast(byte[] bytes) {
        var flipped = bytes.clone();
        flipped[flipped.length - 1] ^= 1;
        return flipped;
    }

    private static String stream(int shards) {
        var stream = "stream-" + STREAMS.incrementAndGet();
        client.createStream(create -> create.streamName(stream).shardCount(shards));
        return stream;
    }

    private static PutRecordsRequestEntry entry(String key, String text) {
        return PutRecordsRequestEntry.builder()
                .partitionKey(key)
                .data(SdkBytes.fromUtf8String(text))
                .build();
    }

    private static String put(String stream, String key, String text) {
        return put(client, stream, key, text);
    }

    private static String put(KinesisClient client, String stream, String key, String text) {
        return client.putRecord(put -> put.streamName(stream).partitionKey(key).data(SdkBytes.fromUtf8String(text)))
                .shardId();
    }

    private static GetRecordsResponse read(String stream, String shard, ShardIteratorType from) {
        return read(client, stream, shard, from);
    }

    private static GetRecordsResponse read(KinesisClient client, String stream, String shard, ShardIteratorType from) {
        var iterator = iterator(client, stream, shard, from, null, null);
        return client.getRecords(get -> get.shardIterator(iterator));
    }

    private static GetRecordsResponse records(String iterator) {
        return client.getRecords(get -> get.shardIterator(iterator));
    }

    private static String iterator(
            String stream,
            String shard,
            ShardIteratorType type,
            @Nullable String sequenceNumber,
            @Nullable Instant timestamp) {
        return iterator(client, stream, shard, type, sequenceNumber, timestamp);
    }

    private static String iterator(
            KinesisClient client,
            String stream,
            String shard,
            ShardIteratorType type,
            @Nullable String sequenceNumber,
            @Nullable Instant timestamp) {
        return client.getShardIterator(get -> get.streamName(stream)
                        .shardId(shard)
                        .shardIteratorType(type)
                        .startingSequenceNumber(sequenceNumber)
                        .timestamp(timestamp))
                .shardIterator();
    }

    private static List<Shard> shards(String stream) {
        return client.listShards(list -> list.streamName(stream)).shards();
    }

    private static List<String> texts(List<Record> records) {
        return records.stream().map(record -> record.data().asUtf8String()).toList();
    }
}
