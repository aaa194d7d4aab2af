package com.example.deadletters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;

class ShowCommandTest {

    private static final String SECOND = "2026-03-01T12.00.00";

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
    void explainsAMessageByWhatTheLogSaysOfItsId() throws IOException {
        var id = stage.park("{\"id\":7,\"email\":\"alice@example.com\"}");
        stage.log(
                TestStage.CONSUMER,
                """
                {"timestamp":"2026-03-01T12:00:00Z","message":"message failed","kind":"poison","error":"Unreadable",\
                "reason":"CONFIRMED_BUT_NEVER_HELD","attempt":2,"requestId":"r-1","messageId":"%s","traceId":"1-2-3",\
                "orderId":"01A","stack":["com.example.A.b(A.java:1)","com.example.C.d(C.java:2)"]}""".formatted(id),
                """
                {"timestamp":"2026-03-01T12:01:00Z","message":"message failed","messageId":"%s","requestId":"r-2",\
                "stack":["com.example.A.b(A.java:1)","com.example.C.d(C.java:2)"]}""".formatted(id),
                "{\"message\":\"of another\",\"messageId\":\"m-2\",\"requestId\":\"r-1\"}");

        var shown = stage.redrive("show", id);

        assertThat(shown.code()).isZero();
        assertThat(shown.out().lines().filter(line -> !line.startsWith("sent  ")))
                .containsExactly(
                        "message     " + id,
                        "from        " + stage.queue.name(),
                        "parked in   " + stage.queue.deadLettersUrl(),
                        "function    ReserveFunction",
                        "trace       none",
                        "",
                        "2026-03-01T12:00:00Z  attempt 2  poison  CONFIRMED_BUT_NEVER_HELD  message failed  Unreadable",
                        "    request r-1  trace 1-2-3  order 01A",
                        "    at com.example.A.b(A.java:1)",
                        "    at com.example.C.d(C.java:2)",
                        "2026-03-01T12:01:00Z  message failed",
                        "    request r-2",
                        "",
                        "payload, masked (--payload shows all of it)",
                        "{",
                        "  \"id\" : 7,",
                        "  \"email\" : \"•••\"",
                        "}");
        assertThat(shown.out()).containsPattern("sent        20\\d\\d-");
    }

    @Test
    void givesAMessageBackThatItHasShown() {
        var id = stage.park("{}");

        assertThat(stage.redrive("show", id).code()).isZero();
        assertThat(stage.redrive("show", id).code()).isZero();
    }

    @Test
    void showsTheTraceAMessageBelongsTo() {
        var trace = "Root=1-5759e988-bd862e3fe1be46a994272793";
        var header = MessageSystemAttributeValue.builder()
                .dataType("String")
                .stringValue(trace)
                .build();
        var id = stage.queues
                .sqs()
                .sendMessage(send -> send.queueUrl(stage.queue.deadLettersUrl())
                        .messageBody("{}")
                        .messageSystemAttributes(Map.of(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER, header)))
                .messageId();

        assertThat(stage.redrive("show", id).out()).contains("trace       " + trace);
    }

    @Test
    void showsWhatIsNoJsonOnlyWhenItIsAskedForThePayload() {
        var id = stage.park("alice@example.com");

        assertThat(stage.redrive("show", id).out().lines())
                .endsWith(
                        "payload, masked (--payload shows all of it)",
                        "17 bytes that are not a JSON object: use --payload to show them");
        assertThat(stage.redrive("show", id, "--payload").out().lines()).endsWith("payload", "alice@example.com");
    }

    @Test
    void saysWhereTheLogSaysNothing() {
        var id = stage.park("{}");

        assertThat(stage.redrive("show", id).out())
                .contains(
                        "The function's log has no entry for it: it is older than the log's retention, or it never reached the function.");
    }

    @Test
    void explainsABatchByWhatTheLogSaysOfItsRecordsAndItsInvocation() throws IOException {
        stage.failed.park(TestStage.MAPPING, "shard-0", SECOND, "a", 101, 102, 103, 104);
        stage.log(
                TestStage.READER,
                "{\"timestamp\":\"t1\",\"message\":\"record failed\",\"sequenceNumber\":\"103\",\"requestId\":\"r-9\"}",
                "{\"timestamp\":\"t2\",\"message\":\"timed out\",\"requestId\":\"r-a\"}",
                "{\"timestamp\":\"t3\",\"message\":\"another\",\"sequenceNumber\":\"999\",\"requestId\":\"r-9\"}",
                "{\"timestamp\":\"t4\",\"message\":\"speaks of none\"}");

        var shown = stage.redrive("show", "a");

        assertThat(shown.out().lines())
                .startsWith(
                        "batch       a, 4 records",
                        "from        shard-0",
                        "parked in   s3://%s/aws/lambda/%s/shard-0/2026/03/01/%s-a"
                                .formatted(stage.failed.bucket(), TestStage.MAPPING, SECOND),
                        "function    ProjectFunction",
                        "parked      2026-03-01T12:00:00Z, RetryAttemptsExhausted after 6 attempts",
                        "",
                        "t1  record failed",
                        "    record 103  request r-9",
                        "t2  timed out",
                        "    request r-a",
                        "",
                        "payload, masked (--payload shows all of it)")
                .endsWith("… and 1 more: --limit shows them");
        assertThat(shown.out()).contains("103", "\"data\" : { }").doesNotContain("104", "e30=");
    }

    @Test
    void takesNoLineOfTheLogForOneOfABatchWithoutAnInvocation() throws IOException {
        stage.failed.put(
                "aws/lambda/%s/shard-0/2026/03/01/%s-a".formatted(TestStage.MAPPING, SECOND),
                "{\"payload\":\"{\\\"Records\\\":[{}]}\"}");
        stage.log(TestStage.READER, "{\"message\":\"of another\"}");

        assertThat(stage.redrive("show", "a").out())
                .contains("The function's log has no entry for it")
                .doesNotContain("of another");
    }

    @Test
    void showsAsManyRecordsAsItIsAskedTo() {
        stage.failed.park(TestStage.MAPPING, "shard-0", SECOND, "a", 1);
        stage.failed.park(TestStage.MAPPING, "shard-0", SECOND, "b", 101, 102, 103, 104);

        assertThat(stage.redrive("show", "a").out()).contains("a, 1 record\n").doesNotContain("more");
        assertThat(stage.redrive("show", "b", "--limit", "4", "--payload").out())
                .contains("101", "104", "e30=")
                .doesNotContain("more", "masked");
    }

    @Test
    void saysThatThereIsNoneUnderAnId() {
        var result = stage.redrive("show", "nothing");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().lines()).singleElement().asString().startsWith("there is no dead letter nothing: ");
    }
}
