package com.example.deadletters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ListCommandTest {

    private static final String SECOND = "2026-03-01T12.00.00";
    private static final String KEY = "aws/lambda/%s/shard-0/2026/03/01/%s-a".formatted(TestStage.MAPPING, SECOND);
    private static final String EVENT = "{\"type\":\"OrderConfirmed\",\"id\":\"order/01ARZ3#2\",\"data\":\"secret\"}";

    private TestStage stage;

    @BeforeEach
    void open(@TempDir Path logs) throws IOException {
        stage = new TestStage(logs);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void showsTheRestWhereOneQueueCannotBeLookedAt() {
        var other = stage.queues.queue();
        stage.reads(other.arn(), TestStage.CONSUMER);
        stage.queues.denied.add(other.deadLettersUrl());
        var message = stage.park(EVENT);
        stage.failed.put(KEY, "12 bytes, so");

        var listed = stage.redrive("list");

        assertThat(listed.code()).isEqualTo(3);
        assertThat(listed.out()).contains(message, "12 bytes of shard-0");
        assertThat(listed.err().strip())
                .isEqualTo(other.name() + "  cannot be read: Sqs rejected the call with AccessDenied: no");
    }

    @Test
    void showsTheRestWhereOneBucketCannotBeLookedAt() {
        stage.parks("gone", TestStage.READER, "arn:aws:s3:::gone-bucket");
        var message = stage.park(EVENT);
        stage.failed.put(KEY, "12 bytes, so");

        var listed = stage.redrive("list");
        var queues = stage.redrive("list", "--source", stage.queue.name());

        assertThat(listed.code()).isEqualTo(3);
        assertThat(listed.out()).contains(message, "12 bytes of shard-0");
        assertThat(listed.err().strip())
                .startsWith("bucket gone-bucket  cannot be read: S3 rejected the call with NoSuchBucket: ");
        assertThat(queues.code()).isZero();
        assertThat(queues.out()).contains(message);
    }

    @Test
    void showsWhatIsParkedAndNothingOfItsContent() {
        var message = stage.park(EVENT);
        stage.failed.put(KEY, "12 bytes, so");

        var listed = stage.redrive("list");

        assertThat(listed.code()).isZero();
        assertThat(listed.err()).isEmpty();
        assertThat(listed.out().lines())
                .satisfiesExactly(
                        header -> assertThat(header.split(" +")).containsExactly("ID", "SOURCE", "SINCE", "WHAT"),
                        row -> assertThat(row)
                                .startsWith(message + "  " + stage.queue.name())
                                .containsPattern("  20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z  ")
                                .endsWith("  OrderConfirmed order/01ARZ3#2"),
                        row -> assertThat(row.split(" +", 4))
                                .containsExactly(
                                        "a", "ProjectFunction", "2026-03-01T12:00:00Z", "12 bytes of shard-0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no event at all",
                "{\"type\":\"Order-Bob\",\"id\":\"1\"}",
                "{\"type\":\"OrderPlaced\",\"id\":\"bob@example.com and more\"}",
                "{\"id\":\"1\"}",
                "{\"type\":\"OrderPlaced\"}"
            })
    void saysHowLongAMessageIsThatIsNoEvent(String body) {
        stage.park(body);

        assertThat(stage.redrive("list").out().strip())
                .endsWith("  %s bytes that are not an event".formatted(body.length()));
    }

    @Test
    void tellsProgramsTheSame() {
        var message = stage.park(EVENT);
        stage.failed.put(KEY, "12 bytes, so");

        var json = JsonMapper.shared().readTree(stage.redrive("list", "--json").out());

        assertThat(json).hasSize(2);
        assertThat(json.path(0).path("id").asString()).isEqualTo(message);
        assertThat(json.path(0).path("source").asString()).isEqualTo(stage.queue.name());
        assertThat(json.path(0).path("since").asString()).startsWith("20");
        assertThat(json.path(0).path("deadLetterQueue").asString()).isEqualTo(stage.queue.deadLettersUrl());
        assertThat(json.path(0).path("what").asString()).isEqualTo("OrderConfirmed order/01ARZ3#2");
        assertThat(json.path(1)).isEqualTo(JsonMapper.shared().readTree("""
                                        {"id":"a","source":"ProjectFunction","since":"2026-03-01T12:00:00Z","bucket":"%s",\
                                        "key":"%s","shard":"shard-0","bytes":12}""".formatted(stage.failed.bucket(), KEY)));
    }

    @Test
    void saysThatThereAreNone() {
        assertThat(stage.redrive("list").out().strip()).isEqualTo("No dead letters.");
        assertThat(stage.redrive("list", "--json").out().strip()).isEqualTo("[]");
    }

    @Test
    void showsNoMoreThanItIsAskedToAndSaysThatThereMayBeMore() {
        stage.park(EVENT);
        stage.failed.park(TestStage.MAPPING, "shard-0", SECOND, "a", 1);
        stage.failed.park(TestStage.MAPPING, "shard-0", SECOND, "b", 2);

        var one = stage.redrive("list", "--limit", "1");
        var two = stage.redrive("list", "--limit", "2");

        assertThat(one.out().lines()).hasSize(2).last().asString().contains("OrderConfirmed");
        assertThat(two.out().lines()).hasSize(3).last().asString().startsWith("a ");
        assertThat(two.err().strip()).isEqualTo("Showing the first 2; use --limit to show more");
    }

    @Test
    void showsOneSourceWhateverTheCaseOfItsName() {
        stage.park(EVENT);
        stage.failed.park(TestStage.MAPPING, "shard-0", SECOND, "a", 1);

        var stream = stage.redrive("list", "--source", "pROJECT");
        var queue = stage.redrive("list", "--source", stage.queue.name());

        assertThat(stream.out().lines()).hasSize(2).last().asString().contains("ProjectFunction");
        assertThat(queue.out().lines()).hasSize(2).last().asString().contains("OrderConfirmed");
    }

    @Test
    void saysWhichSourcesThereAre() {
        var result = stage.redrive("list", "--source", "nobody");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().strip())
                .isEqualTo("unknown source nobody: use one of ProjectFunction, " + stage.queue.name());
    }
}
