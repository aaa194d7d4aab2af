package com.example.deadletters.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.deadletters.domain.BatchAnswer;
import com.example.deadletters.domain.ParkedRecord;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * As Lambda reads answers.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Partial batch responses for streams</a>
 */
class BatchAnswersTest {

    private static final List<ParkedRecord> BATCH = List.of(record("1"), record("2"), record("3"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                                              | 3",
                "null                                                                            | 3",
                "{}                                                                              | 3",
                "{\"batchItemFailures\":null}                                                    | 3",
                "{\"batchItemFailures\":[]}                                                      | 3",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"}]}                            | 2",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"},{\"itemIdentifier\":\"2\"}]} | 1",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}                            | 0",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"4\"}]}                            | 0",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}                             | 0",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}                             | 0",
                "{\"batchItemFailures\":[{}]}                                                    | 0",
                "{\"batchItemFailures\":{}}                                                      | 0",
                "\"done\"                                                                        | 0",
                "{half                                                                           | 0"
            })
    void countsWhatIsDoneBeforeTheFirstFailure(String payload, int done) {
        assertThat(BatchAnswers.of(answer(payload).build(), true, BATCH).done()).isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]} | 3"})
    void doesNotAskAnAnswerThatReportsNothing(String payload, int done) {
        assertThat(BatchAnswers.of(answer(payload).build(), false, BATCH).done())
                .isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"errorMessage\":\"out of order\",\"errorType\":\"Fault\"} | out of order",
                "{\"errorType\":\"Fault\"}                                   | Fault",
                "{half                                                       | the function failed"
            })
    void countsNothingOfAFunctionThatFailed(String payload, String why) {
        var answer = answer(payload).functionError("Unhandled").build();

        assertThat(BatchAnswers.of(answer, false, BATCH)).isEqualTo(new BatchAnswer(0, why));
    }

    private static InvokeResponse.Builder answer(String payload) {
        return InvokeResponse.builder().payload(SdkBytes.fromUtf8String(payload));
    }

    private static ParkedRecord record(String sequenceNumber) {
        return new ParkedRecord(sequenceNumber, JsonMapper.shared().createObjectNode());
    }
}
