package stackrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.lambda.Result;

/**
 * The bytes a function answers with.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting">Success and failure conditions (SQS)</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Success and failure conditions (Kinesis)</a>
 */
class BatchAnswerTest {

    private static final Set<String> BATCH = Set.of("m1", "m2", "m3");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"batchItemFailures\":null}",
                "{\"batchItemFailures\":[]}",
                "{\"other\":[{\"itemIdentifier\":\"m1\"}]}"
            })
    void takesAnAnswerWithoutFailuresForSuccess(String bytes) {
        assertThat(read(bytes)).isEqualTo(new BatchAnswer.AllDone());
    }

    @Test
    void findsTheRecordsThatFailed() {
        assertThat(read("{\"batchItemFailures\":[{\"itemIdentifier\":\"m3\"},{\"itemIdentifier\":\"m1\"}]}"))
                .isEqualTo(new BatchAnswer.SomeFailed(Set.of("m1", "m3")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"unknown\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"m1\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":1}]}",
                "{\"batchItemFailures\":[{\"itemidentifier\":\"m1\"}]}",
                "{\"batchItemFailures\":[{}]}",
                "{\"batchItemFailures\":[null]}",
                "{\"batchItemFailures\":[\"m1\"]}",
                "{\"batchItemFailures\":{\"itemIdentifier\":\"m1\"}}",
                "{\"batchItemFailures\":\"m1\"}",
                "{\"batchItemFailures\":false}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]",
                "{\"batchItemFailures\":[]} and more",
                "[]",
                "\"done\"",
                "true",
                "done"
            })
    void takesWhatItCannotReadForFailureOfTheWholeBatch(String bytes) {
        assertThat(read(bytes)).isInstanceOf(BatchAnswer.AllFailed.class);
    }

    @Test
    void takesBytesThatAreNoTextForFailureOfTheWholeBatch() {
        var answered = new Result.Answered("request", new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThat(BatchAnswer.of(answered, true, BATCH)).isInstanceOf(BatchAnswer.AllFailed.class);
    }

    @Test
    void readsNothingWhereTheMappingDoesNotReport() {
        var answered = new Result.Answered(
                "request", "{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}".getBytes(StandardCharsets.UTF_8));

        assertThat(BatchAnswer.of(answered, false, BATCH)).isEqualTo(new BatchAnswer.AllDone());
    }

    @Test
    void tellsAFunctionThatFailedFromOneThatWasNotReached() {
        assertThat(BatchAnswer.of(Work.FAILED, true, BATCH))
                .isEqualTo(new BatchAnswer.AllFailed("java.lang.IllegalStateException"));
        assertThat(BatchAnswer.of(new Result.Failed("request", "Sandbox.Timedout", "late"), false, BATCH))
                .isEqualTo(new BatchAnswer.AllFailed("Sandbox.Timedout"));
        assertThat(BatchAnswer.of(Work.THROTTLED, false, BATCH)).isEqualTo(new BatchAnswer.Throttled());
    }

    private static BatchAnswer read(String bytes) {
        return BatchAnswer.of(new Result.Answered("request", bytes.getBytes(StandardCharsets.UTF_8)), true, BATCH);
    }
}
