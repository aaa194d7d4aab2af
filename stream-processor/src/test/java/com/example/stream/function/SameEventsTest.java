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
import com.example.stream.SalesTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;
import stackrun.embedded.Service;
import tools.jackson.databind.json.JsonMapper;

/** The two consumers of {@code order-events} accept the same events, in whatever JSON they are written. */
@ThroughEachEntry
class SameEventsTest {

    private final SalesTable table = SalesTable.create();
    private final String bucket = "archive-" + UUID.randomUUID();
    private final S3Client s3 =
            LocalAws.clients(Service.S3).configured(S3Client.builder(), "S3").build();
    private final RequestStreamHandler projectSales;
    private final RequestStreamHandler archiveEvents;

    SameEventsTest(Entry entry) {
        s3.createBucket(create -> create.bucket(bucket));
        var environment = new HashMap<>(table.environment("archiveEventsFunction"));
        environment.putAll(LocalAws.environment(Service.S3));
        environment.put("ARCHIVE_BUCKET", bucket);
        this.archiveEvents = entry.open(environment);
        this.projectSales = entry.open(table.environment("projectSalesFunction"));
    }

    static List<String> examples() {
        return EventExamples.names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void takeEveryExampleAsItsFileHasIt(String example) throws IOException {
        var pretty = EventExamples.file(example);
        assertThat(pretty.lines().count()).isGreaterThan(10);

        bothAccept(pretty);

        assertThat(archived())
                .singleElement()
                .satisfies(line -> assertThat(JsonMapper.shared().readTree(line))
                        .isEqualTo(JsonMapper.shared().readTree(pretty)));
    }

    @Test
    void countTheSaleOfTheExampleAsItsFileHasIt() {
        bothAccept(EventExamples.file("order-confirmed"));

        assertThat(table.items())
                .filteredOn(item -> item.string("pk").equals("FACT#" + ORDER))
                .hasSize(1);
    }

    /** Another number or another spelling of a text would be another event, byte for byte. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", " \n\t\n  "})
    void keepNumbersAndTextsAsTheyAreWritten(String lineBreak) throws IOException {
        var odd = SampleEvents.placed(ORDER)
                .replace("\"quantity\":2", "\"quantity\":2.0e0,\"weight\":12345678901234567890.10")
                .replace("TEA-POT", "caf\\u00e9\\n \\\\ \u2028 🍵  two blanks");

        bothAccept(odd.replace(",\"type\"", "," + lineBreak + "\"type\"") + lineBreak);

        assertThat(archived()).containsExactly(odd);
    }

    /** What one of them cannot read neither of them takes, and it takes no other record with it. */
    @ParameterizedTest
    @ValueSource(strings = {"{\n\"specversion\": \"1.0\"\n}", "{}\n{}", "{\"specversion\":\n", "\"a\nb\"", "\n"})
    void failAloneWhatIsNoEvent(String poison) throws IOException {
        var batch = StreamEvents.kinesis(List.of(SampleEvents.placed(ORDER), poison, SampleEvents.confirmed(ORDER)));
        var failed = StreamEvents.failedAt(StreamEvents.sequence(1));

        assertThat(Bytes.call(archiveEvents, batch)).isEqualTo(failed);
        assertThat(Bytes.call(projectSales, batch)).isEqualTo(failed);
        assertThat(archived()).containsExactly(SampleEvents.placed(ORDER));
    }

    /** More money than a number holds is found where the record is read, before any other is counted with it. */
    @Test
    void failAloneWhatCannotBeCounted() {
        var tooMuch = SampleEvents.confirmed("01ARZ3NDEKTSV4RRFFQ69G5FA0")
                .replace("\"unitPrice\":690", "\"unitPrice\":%s".formatted(Long.MAX_VALUE));
        var batch = StreamEvents.kinesis(List.of(SampleEvents.confirmed(ORDER), tooMuch));

        assertThat(Bytes.call(projectSales, batch)).isEqualTo(StreamEvents.failedAt(StreamEvents.sequence(1)));
        assertThat(table.items())
                .filteredOn(item -> item.string("pk").startsWith("FACT#"))
                .hasSize(1);
    }

    private void bothAccept(String event) {
        var batch = StreamEvents.kinesis(List.of(event));
        assertThat(Bytes.call(archiveEvents, batch)).isEqualTo(StreamEvents.allDone());
        assertThat(Bytes.call(projectSales, batch)).isEqualTo(StreamEvents.allDone());
    }

    /** Every line of the archive. */
    private List<String> archived() throws IOException {
        var key = s3.listObjectsV2(list -> list.bucket(bucket))
                .contents()
                .getFirst()
                .key();
        var bytes = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var text = new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).endsWith("\n");
            return List.of(text.substring(0, text.length() - 1).split("\n", -1));
        }
    }
}
