package stackrun.parity;

import static stackrun.parity.Difference.unless;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

/** Kinesis. */
final class StreamCases {

    private static final String SERVICE = "Kinesis";
    private static final String CONCEPTS = "streams/latest/dev/key-concepts.html";
    private static final String ITERATORS = "kinesis/latest/APIReference/API_GetShardIterator.html";
    private static final String PUT = "kinesis/latest/APIReference/API_PutRecords.html";
    private static final String CBOR = "aws.cborEnabled";

    private StreamCases() {}

    static List<ParityCase> all() {
        return List.of(
                of("records of a key arrive in order, with rising sequence numbers", CONCEPTS, StreamCases::order),
                of("a batch reports each record, and a key keeps its shard", PUT, StreamCases::batch),
                of(
                        "LATEST, AFTER_SEQUENCE_NUMBER and AT_TIMESTAMP start where they should",
                        ITERATORS,
                        StreamCases::iterators),
                of(
                        "a record has the time of its arrival",
                        "kinesis/latest/APIReference/API_Record.html",
                        StreamCases::arrival),
                of(
                        "the same in CBOR, which SDKs for Java use by default",
                        "kinesis/latest/APIReference/API_GetRecords.html",
                        StreamCases::cbor));
    }

    private static ParityCase of(String behaviour, String page, ParityCase.Check check) {
        return new ParityCase(SERVICE, behaviour, page, backend -> json(() -> check.run(backend)));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void json(Work work) throws Exception {
        with("false", work);
    }

    private static void with(String cbor, Work work) throws Exception {
        var before = System.getProperty(CBOR);
        System.setProperty(CBOR, cbor);
        try {
            work.run();
        } finally {
            if (before == null) {
                System.clearProperty(CBOR);
            } else {
                System.setProperty(CBOR, before);
            }
        }
    }

    private static void order(Backend backend) throws Exception {
        var stream = Stream.in(backend, 2);
        IntStream.range(0, 5).forEach(i -> stream.put("order-1", Integer.toString(i)));
        var records = stream.read("order-1", 5, get -> get.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
        unless(texts(records).equals(List.of("0", "1", "2", "3", "4")), "out of order");
        var numbers = records.stream()
                .map(each -> new java.math.BigInteger(each.sequenceNumber()))
                .toList();
        unless(numbers.stream().sorted().toList().equals(numbers), "sequence numbers do not rise");
    }

    private static void batch(Backend backend) throws Exception {
        var stream = Stream.in(backend, 2);
        var entries = IntStream.range(0, 6)
                .mapToObj(i -> PutRecordsRequestEntry.builder()
                        .partitionKey("order-" + i % 2)
                        .data(SdkBytes.fromUtf8String(Integer.toString(i)))
                        .build())
                .toList();
        var answer =
                stream.kinesis.putRecords(put -> put.streamName(stream.name).records(entries));
        unless(answer.failedRecordCount() == 0 && answer.records().size() == 6, "a record is not reported");
        var shards = answer.records().stream().map(each -> each.shardId()).toList();
        unless(shards.get(0).equals(shards.get(2)) && shards.get(1).equals(shards.get(3)), "a key changes its shard");
    }

    private static void iterators(Backend backend) throws Exception {
        var stream = Stream.in(backend, 1);
        stream.put("order-1", "first");
        var first = stream.read("order-1", 1, get -> get.shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .getFirst();
        var latest = stream.iterator("order-1", get -> get.shardIteratorType(ShardIteratorType.LATEST));
        stream.put("order-1", "second");
        unless(texts(stream.readFrom(latest, 1)).equals(List.of("second")), "LATEST starts elsewhere");
        var after = stream.read(
                "order-1",
                1,
                get -> get.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                        .startingSequenceNumber(first.sequenceNumber()));
        unless(texts(after).equals(List.of("second")), "AFTER_SEQUENCE_NUMBER starts elsewhere");
        var at = stream.read(
                "order-1",
                2,
                get -> get.shardIteratorType(ShardIteratorType.AT_TIMESTAMP)
                        .timestamp(first.approximateArrivalTimestamp().minusSeconds(5)));
        unless(texts(at).equals(List.of("first", "second")), "AT_TIMESTAMP starts elsewhere");
    }

    private static void arrival(Backend backend) throws Exception {
        var stream = Stream.in(backend, 1);
        stream.put("order-1", "first");
        var record = stream.read("order-1", 1, get -> get.shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .getFirst();
        var age = Duration.between(record.approximateArrivalTimestamp(), Instant.now())
                .abs();
        unless(age.compareTo(Duration.ofMinutes(2)) < 0, "the arrival is not a recent time");
    }

    private static void cbor(Backend backend) throws Exception {
        with("true", () -> arrival(backend));
    }

    private static List<String> texts(List<Record> records) {
        return records.stream().map(each -> each.data().asUtf8String()).toList();
    }

    private record Stream(KinesisClient kinesis, String name) {

        static Stream in(Backend backend, int shards) throws Exception {
            var stream = new Stream(backend.kinesis(), backend.name());
            stream.kinesis.createStream(create -> create.streamName(stream.name).shardCount(shards));
            backend.afterwards(() -> stream.kinesis.deleteStream(delete -> delete.streamName(stream.name)));
            Wait.until(
                    () -> stream.kinesis
                            .describeStreamSummary(describe -> describe.streamName(stream.name))
                            .streamDescriptionSummary()
                            .streamStatus(),
                    StreamStatus.ACTIVE::equals,
                    "the stream does not become active");
            return stream;
        }

        String put(String key, String text) {
            return kinesis.putRecord(
                            put -> put.streamName(name).partitionKey(key).data(SdkBytes.fromUtf8String(text)))
                    .shardId();
        }

        String iterator(String key, Consumer<GetShardIteratorRequest.Builder> where) {
            var shard = put(key, "ignored");
            return kinesis.getShardIterator(
                            get -> where.accept(get.streamName(name).shardId(shard)))
                    .shardIterator();
        }

        List<Record> read(String key, int count, Consumer<GetShardIteratorRequest.Builder> where) throws Exception {
            return readFrom(iterator(key, where), count);
        }

        List<Record> readFrom(String start, int count) throws Exception {
            var found = new ArrayList<Record>();
            var iterator = new String[] {start};
            Wait.until(
                    () -> {
                        var page = kinesis.getRecords(get -> get.shardIterator(iterator[0]));
                        page.records().stream()
                                .filter(each -> !each.data().asUtf8String().equals("ignored"))
                                .forEach(found::add);
                        iterator[0] = page.nextShardIterator();
                        return found.size() >= count;
                    },
                    Boolean::booleanValue,
                    "records are missing");
            return found;
        }
    }
}
