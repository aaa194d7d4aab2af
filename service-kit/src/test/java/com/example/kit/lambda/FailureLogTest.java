package com.example.kit.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.event.EventEnvelope;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.failure.ClassifiedFailure;
import com.example.kit.failure.FailureKind;
import com.example.kit.testing.Printed;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.NoSuchFileException;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.beans.BeanUtils;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FailureLogTest {

    private static final String ORDER = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final FailedWork MESSAGE = new FailedWork(
            "settleOrderFunction",
            "m1",
            null,
            3,
            "Root=1-67a1b2c3-0123456789abcdef01234567;Parent=53995c3f42cd8ad8",
            ORDER);

    @BeforeEach
    void logAsOnLambda() {
        var _ = new SpringFunctionHandler(Map.of(
                "MAIN_CLASS", EchoApplication.class.getName(), "SPRING_CLOUD_FUNCTION_DEFINITION", "echoFunction"));
    }

    /** What {@code ./deadletters show} joins with a parked message: {@link FailureRecord} documents it. */
    @Test
    void writesOneLineOfKnownShape() {
        var failure = new ClassifiedFailure(
                FailureKind.CONTRADICTION, Conflict.REJECTED_BUT_HELD, new IllegalStateException("alice@example.com"));

        assertThat(line(failure, MESSAGE).toPrettyString())
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"message": "message failed", "logger": "com.example.kit.lambda.FailureLog", "level": "ERROR",
                         "kind": "contradiction", "function": "settleOrderFunction", "error": "ClassifiedFailure < IllegalStateException", "reason": "REJECTED_BUT_HELD", "attempt": 3,
                         "messageId": "m1", "traceId": "1-67a1b2c3-0123456789abcdef01234567",
                         "orderId": "01ARZ3NDEKTSV4RRFFQ69G5FAV"}""").toPrettyString());
    }

    private enum Conflict {
        REJECTED_BUT_HELD
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | NO_EVENT",
                "{not json | NOT_JSON",
                "[] | NO_ENVELOPE",
                "{\"specversion\": \"1.0\"} | NO_ENVELOPE",
            })
    void saysByACodeWhyAnEventCannotBeRead(String event, String reason) {
        var failure = thrownBy(() -> EventEnvelope.parse(event));

        assertThat(line(failure, MESSAGE).path("reason").asString()).isEqualTo(reason);
    }

    /** The reason of the cause counts: a caller may have added where it happened. */
    @Test
    void findsTheReasonOfACause() {
        var failure = new RuntimeException(thrownBy(() -> EventEnvelope.parse("{not json")));

        assertThat(line(failure, MESSAGE).path("reason").asString()).isEqualTo("NOT_JSON");
    }

    /** An enum with a text of its own would bring words into the log. */
    @Test
    void saysTheNameOfAReasonAndNotItsText() {
        var talkative = new ClassifiedFailure(FailureKind.CONTRADICTION, Talkative.CODE, new IllegalStateException());

        assertThat(line(talkative, MESSAGE).path("reason").asString()).isEqualTo("CODE");
    }

    private enum Talkative {
        CODE;

        @Override
        public String toString() {
            return "alice@example.com";
        }
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        var record = new FailedWork("projectSalesFunction", null, "100", null, null, null);

        assertThat(line(new ArithmeticException(), record).toPrettyString())
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"message": "message failed", "logger": "com.example.kit.lambda.FailureLog", "level": "ERROR",
                         "kind": "fault", "function": "projectSalesFunction", "error": "ArithmeticException",
                         "sequenceNumber": "100"}""").toPrettyString());
    }

    @Test
    void namesTheTraceOnceWhereTheLineIsWrittenInIt() {
        try (var _ = MDC.putCloseable("traceId", "1-67a1b2c3-0123456789abcdef01234567")) {
            assertThat(line(new ArithmeticException(), MESSAGE).path("traceId").asString())
                    .isEqualTo("1-67a1b2c3-0123456789abcdef01234567");
        }
    }

    @Test
    void namesExceptionsAndAwssCodesButNoneOfTheirWords() {
        var aws = DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ValidationException")
                        .errorMessage("alice@example.com is no key")
                        .build())
                .requestId("R1")
                .message("alice@example.com is no key")
                .statusCode(400)
                .build();

        var line = line(new IllegalArgumentException("not an address: alice@example.com", aws), MESSAGE);

        assertThat(line.path("error").asString())
                .isEqualTo("IllegalArgumentException < DynamoDbException ValidationException (request R1)");
        assertThat(line.toString()).doesNotContain("alice");
    }

    @Test
    void showsTheInnermostFrames() {
        var failure = thrownBy(() -> assertThat(deeper(20)).isZero());

        var stack = FailureRecord.of(FailureKind.FAULT, failure, MESSAGE).stack();

        assertThat(stack).hasSize(12);
        assertThat(stack).first().asString().contains("NumberFormatException.");
    }

    private static int deeper(int levels) {
        return levels == 0 ? Integer.parseInt("here") : deeper(levels - 1);
    }

    @Test
    void takesNoTraceFromAHeaderThatIsNone() {
        var hostile = new FailedWork("settleOrderFunction", "m1", null, 1, "Root=alice@example.com;Parent=x", null);

        assertThat(line(new ArithmeticException(), hostile).has("traceId")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhetherItHelpsToTryAgain(String kind, Throwable failure) {
        assertThat(FailureKind.of(failure).word()).isEqualTo(kind);
    }

    static List<Arguments> failures() {
        return List.of(
                Arguments.of("poison", thrownBy(() -> EventEnvelope.parse("{not json"))),
                Arguments.of("poison", new StackOverflowError()),
                Arguments.of(
                        "poison",
                        new UnreadableEvent(
                                UnreadableEvent.Reason.WRONG_DATA, "no SKU", new IllegalArgumentException("no SKU"))),
                Arguments.of("poison", new RuntimeException(thrownBy(() -> EventEnvelope.parse("{}")))),
                Arguments.of("transient", SdkClientException.create("timed out")),
                Arguments.of("transient", new UncheckedIOException(new SocketTimeoutException())),
                Arguments.of("transient", new ClassifiedFailure(FailureKind.TRANSIENT, new ArithmeticException())),
                Arguments.of("transient", answered(500, "InternalServerError")),
                Arguments.of("transient", answered(400, "ThrottlingException")),
                Arguments.of("transient", answered(400, "RequestExpired")),
                Arguments.of("transient", cancelledFor("TransactionConflict", "None")),
                Arguments.of("transient", cancelledFor("ThrottlingError", "None")),
                Arguments.of("transient", cancelledFor("None", "ProvisionedThroughputExceeded")),
                Arguments.of("transient", new IllegalStateException("not stored", answered(503, "Unavailable"))),
                Arguments.of("denied", answered(400, "AccessDeniedException")),
                Arguments.of("denied", answered(403, "AccessDenied")),
                Arguments.of("denied", answered(400, "DisabledException")),
                Arguments.of("denied", answered(400, "KMSInvalidStateException")),
                Arguments.of("denied", answered(400, "UnrecognizedClientException")),
                Arguments.of("contradiction", new ClassifiedFailure(FailureKind.CONTRADICTION, aBug())),
                Arguments.of(
                        "tampered", new ClassifiedFailure(FailureKind.TAMPERED, answered(400, "InvalidCiphertext"))),
                Arguments.of("fault", answered(400, "ResourceNotFoundException")),
                Arguments.of("fault", answered(400, "ValidationException")),
                Arguments.of("fault", cancelledFor("TransactionConflict", "ConditionalCheckFailed")),
                Arguments.of("fault", cancelledFor("None", "ValidationError")),
                Arguments.of("fault", cancelledFor("TransactionConflict", "ValidationError")),
                Arguments.of("fault", cancelledFor("ItemCollectionSizeLimitExceeded", "None")),
                Arguments.of("fault", cancelledFor("AccessDenied", "None")),
                Arguments.of("fault", cancelledFor("a code of next year", "None")),
                Arguments.of("fault", TransactionCanceledException.builder().build()),
                Arguments.of("fault", thrownBy(() -> Integer.parseInt("x"))),
                Arguments.of("fault", thrownBy(() -> List.of().getFirst())),
                Arguments.of("fault", new OutOfMemoryError("simulated")));
    }

    /** Thrown by our own code, as all of these are: only types of ours may say that they are no bugs. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                IllegalArgumentException.class,
                IllegalStateException.class,
                NullPointerException.class,
                ConcurrentModificationException.class,
                NoSuchElementException.class,
                UncheckedIOException.class
            })
    void takesAnExceptionOfTheJdkForAFault(Class<? extends RuntimeException> type) {
        var bug = type == UncheckedIOException.class
                ? new UncheckedIOException(new NoSuchFileException("schema.json"))
                : BeanUtils.instantiateClass(type);

        assertThat(FailureKind.of(bug)).isEqualTo(FailureKind.FAULT);
    }

    private static Throwable aBug() {
        return new IllegalStateException("rejected, yet held");
    }

    private static Throwable answered(int status, String code) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private static Throwable cancelledFor(String... codes) {
        return TransactionCanceledException.builder()
                .statusCode(400)
                .cancellationReasons(List.of(codes).stream()
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }

    private static Throwable thrownBy(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException thrown) {
            return thrown;
        }
        throw new AssertionError("nothing was thrown");
    }

    /** The line without what differs from run to run. */
    private static ObjectNode line(Throwable failure, FailedWork work) {
        var printed = Printed.by(() -> FailureLog.write("message failed", failure, work));
        assertThat(printed.lines()).hasSize(1);
        var line = JsonMapper.shared().readTree(printed).asObject();
        assertThat(line.has("timestamp")).isTrue();
        assertThat(line.path("stack").isArray()).isTrue();
        return line.without(List.of("timestamp", "stack"));
    }
}
