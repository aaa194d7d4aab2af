package com.example.stream.function;

import static com.example.stream.function.Events.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.embedded.Service;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.EventExamples;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import com.example.kit.testing.Traces;
import com.example.stream.StreamApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

@ThroughEachEntry
class ArchiveEventsFunctionTest {

    private static final String FIRST = "events/dt=2026-03-01/shardId-000000000000-100.ndjson.gz";

    private final String bucket = "archive-" + UUID.randomUUID();
    private final S3Client s3 =
            LocalAws.clients(Service.S3).configured(S3Client.builder(), "S3").build();
    private final RequestStreamHandler archiveEvents;

    ArchiveEventsFunctionTest(Entry entry) {
        s3.createBucket(create -> create.bucket(bucket));
        var environment = new HashMap<>(LocalAws.environment(Service.S3, Service.XRAY));
        environment.put("MAIN_CLASS", StreamApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", "archiveEventsFunction");
        environment.put("ARCHIVE_BUCKET", bucket);
        this.archiveEvents = entry.open(environment);
    }

    @Test
    void keepsABatchAsOneObjectOfLines() throws IOException {
        var umlauts = Events.placed(ORDER).replace("TEA-GREEN", "Tüte \\n \u2028 🍵");

        assertThat(archive(Events.placed(ORDER), EventExamples.read("stock-reserved"), umlauts))
                .isEqualTo(StreamEvents.allDone());

        assertThat(keys()).containsExactly(FIRST);
        assertThat(lines(FIRST))
                .isEqualTo(Events.placed(ORDER) + "\n" + EventExamples.read("stock-reserved") + "\n" + umlauts + "\n");
    }

    @Test
    void saysWhatTheObjectIs() {
        archive(Events.placed(ORDER));

        var object = s3.headObject(head -> head.bucket(bucket).key(FIRST));
        assertThat(object.contentType()).isEqualTo("application/x-ndjson");
        assertThat(object.contentEncoding()).isEqualTo("gzip");
    }

    @Test
    void replacesWhatItKeptOfTheSameBatchBefore() throws IOException {
        archive(Events.placed(ORDER), Events.confirmed(ORDER));
        var longer = bytes(FIRST);
        archive(Events.placed(ORDER), Events.confirmed(ORDER));
        assertThat(bytes(FIRST)).isEqualTo(longer);

        archive(Events.placed(ORDER));

        assertThat(keys()).containsExactly(FIRST);
        assertThat(lines(FIRST)).isEqualTo(Events.placed(ORDER) + "\n");
    }

    @Test
    void keepsWhatComesBeforePoison() throws IOException {
        assertThat(archive(Events.placed(ORDER), Events.confirmed(ORDER), "{not json", Events.cancelled(ORDER)))
                .isEqualTo(StreamEvents.failedAt(StreamEvents.sequence(2)));

        assertThat(lines(FIRST)).isEqualTo(Events.placed(ORDER) + "\n" + Events.confirmed(ORDER) + "\n");
    }

    @Test
    void keepsAnEventOnOneLine() throws IOException {
        var pretty = Events.placed(ORDER).replace(",\"type\"", ",\n\"type\"");

        assertThat(archive(pretty)).isEqualTo(StreamEvents.allDone());
        assertThat(lines(FIRST)).isEqualTo(Events.placed(ORDER) + "\n");
    }

    @Test
    void writesOneSegmentIntoEachTrace() {
        var one = "01ARZ3NDEKTSV4RRFF" + bucket.substring(bucket.length() - 8).toUpperCase(Locale.ROOT);
        var other = "01ARZ3NDEKTSV4RRFG" + bucket.substring(bucket.length() - 8).toUpperCase(Locale.ROOT);
        var last = "01ARZ3NDEKTSV4RRFH" + bucket.substring(bucket.length() - 8).toUpperCase(Locale.ROOT);

        archive(Events.placed(one), Events.placed(other), Events.confirmed(one), Events.cancelled(one));
        archive(Events.placed(last));
        Traces.waitFor(Events.trace(last));

        for (var order : List.of(one, other)) {
            assertThat(Traces.of(Events.trace(order)))
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
