package com.example.stream.function;

import static com.example.stream.function.SampleEvents.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.EventExamples;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import com.example.kit.testing.Traces;
import com.example.stream.SalesTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import stackrun.embedded.Service;

@ThroughEachEntry
class ArchiveEventsFunctionTest {

    private static final SalesTable TABLE = SalesTable.create();
    /** The first record of a batch arrives just before midnight, the others after it. */
    private static final String REST = "events/dt=2026-03-02/shardId-000000000000-101.ndjson.gz";

    private static final String FIRST = "events/dt=2026-03-01/shardId-000000000000-100.ndjson.gz";

    private final String bucket = "archive-" + UUID.randomUUID();
    private final S3Client s3 =
            LocalAws.clients(Service.S3).configured(S3Client.builder(), "S3").build();
    private final RequestStreamHandler archiveEvents;

    ArchiveEventsFunctionTest(Entry entry) {
        s3.createBucket(create -> create.bucket(bucket));
        var environment = TABLE.environment("archiveEventsFunction");
        environment.putAll(LocalAws.environment(Service.S3));
        environment.put("ARCHIVE_BUCKET", bucket);
        this.archiveEvents = entry.open(environment);
    }

    @Test
    void keepsABatchAsObjectsOfLinesByTheQuarterOfAnHourInWhichTheyArrived() throws IOException {
        var umlauts = SampleEvents.placed(ORDER).replace("TEA-GREEN", "Tüte \\n \u2028 🍵");

        assertThat(archive(SampleEvents.placed(ORDER), EventExamples.read("stock-reserved"), umlauts))
                .isEqualTo(StreamEvents.allDone());

        assertThat(keys()).containsExactly(FIRST, REST);
        assertThat(lines(FIRST)).isEqualTo(SampleEvents.placed(ORDER) + "\n");
        assertThat(lines(REST)).isEqualTo(EventExamples.read("stock-reserved") + "\n" + umlauts + "\n");
    }

    /** The index says of each object what it holds: also where a shorter batch replaced a longer one. */
    @Test
    void indexesWhatEachObjectHolds() {
        var order = "01ARZ3NDEKTSV4RRFFQ69G5FAX";
        var index = new SalesAuditor(TABLE);
        archive(
                SampleEvents.placed(ORDER),
                SampleEvents.placed(order),
                SampleEvents.confirmed(order),
                SampleEvents.cancelled(order));
        assertThat(index.archived(order)).containsExactly("1", "2", "3");

        archive(SampleEvents.placed(ORDER), SampleEvents.placed(order), SampleEvents.confirmed(order));

        assertThat(index.archived(order)).containsExactly("1", "2");
    }

    @Test
    void saysWhatTheObjectIs() {
        archive(SampleEvents.placed(ORDER));

        var object = s3.headObject(head -> head.bucket(bucket).key(FIRST));
        assertThat(object.contentType()).isEqualTo("application/x-ndjson");
        assertThat(object.contentEncoding()).isEqualTo("gzip");
    }

    @Test
    void replacesWhatItKeptOfTheSameBatchBefore() throws IOException {
        archive(SampleEvents.placed(ORDER), SampleEvents.confirmed(ORDER), SampleEvents.cancelled(ORDER));
        var longer = bytes(REST);
        archive(SampleEvents.placed(ORDER), SampleEvents.confirmed(ORDER), SampleEvents.cancelled(ORDER));
        assertThat(bytes(REST)).isEqualTo(longer);

        archive(SampleEvents.placed(ORDER), SampleEvents.confirmed(ORDER));

        assertThat(keys()).containsExactly(FIRST, REST);
        assertThat(lines(REST)).isEqualTo(SampleEvents.confirmed(ORDER) + "\n");
    }

    @Test
    void keepsWhatComesBeforePoison() throws IOException {
        assertThat(archive(
                        SampleEvents.placed(ORDER),
                        SampleEvents.confirmed(ORDER),
                        "{not json",
                        SampleEvents.cancelled(ORDER)))
                .isEqualTo(StreamEvents.failedAt(StreamEvents.sequence(2)));

        assertThat(lines(FIRST)).isEqualTo(SampleEvents.placed(ORDER) + "\n");
        assertThat(lines(REST)).isEqualTo(SampleEvents.confirmed(ORDER) + "\n");
    }

    @Test
    void keepsAnEventOnOneLine() throws IOException {
        var pretty = SampleEvents.placed(ORDER).replace(",\"type\"", ",\n\"type\"");

        assertThat(archive(pretty)).isEqualTo(StreamEvents.allDone());
        assertThat(lines(FIRST)).isEqualTo(SampleEvents.placed(ORDER) + "\n");
    }

    @Test
    void writesOneSegmentIntoEachTrace() {
        var one = "01ARZ3NDEKTSV4RRFF" + bucket.substring(bucket.length() - 8).toUpperCase(Locale.ROOT);
        var other = "01ARZ3NDEKTSV4RRFG" + bucket.substring(bucket.length() - 8).toUpperCase(Locale.ROOT);
        var last = "01ARZ3NDEKTSV4RRFH" + bucket.substring(bucket.length() - 8).toUpperCase(Locale.ROOT);

        archive(
                SampleEvents.placed(ORDER),
                SampleEvents.placed(one),
                SampleEvents.placed(other),
                SampleEvents.confirmed(one),
                SampleEvents.cancelled(one));
        archive(SampleEvents.placed(last));
        Traces.waitFor(SampleEvents.trace(last));

        for (var order : List.of(one, other)) {
            assertThat(Traces.of(SampleEvents.trace(order)))
                    .singleElement()
                    .satisfies(segment -> assertThat(segment.name()).isEqualTo("ArchiveEventsFunction"));
        }
    }

    private String archive(String... events) {
        return Bytes.call(archiveEvents, StreamEvents.kinesis(List.of(events)));
    }

    private List<String> keys() {
        return s3.listObjectsV2(list -> list.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private byte[] bytes(String key) {
        return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
    }

    private String lines(String key) throws IOException {
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes(key)))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
