package stackrun.source.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Batches of no more than 6 MB.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html#invocation-eventsourcemapping-batching">Batching behavior: 6 MB</a>
 */
class PayloadLimitTest {

    private static final int MAX_BYTES = 6 * 1024 * 1024;
    private static final String MEBIBYTE = "x".repeat(1024 * 1024);

    @Test
    void cutsByNumber() {
        assertThat(cut(List.of("a", "b", "c"), 2)).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void cutsWhatWouldBeTooLargeForOneEvent() {
        var batches = cut(Collections.nCopies(8, MEBIBYTE), 100);

        assertThat(batches).extracting(List::size).containsExactly(5, 3);
        assertThat(batches)
                .allSatisfy(batch -> assertThat(Deliver.event(batch.stream()
                                .map(text ->
                                        JsonNodeFactory.instance.objectNode().put("body", text))
                                .toList()))
                        .hasSizeLessThanOrEqualTo(MAX_BYTES));
    }

    @Test
    void fillsAnEventToTheLastByte() {
        var second = "x".repeat(MAX_BYTES - "{'Records':[{'body':''},{'body':''}]}".length() - MEBIBYTE.length());

        assertThat(cut(List.of(MEBIBYTE, second), 100)).hasSize(1);
        assertThat(cut(List.of(MEBIBYTE, second + "x"), 100)).hasSize(2);
        assertThat(cut(List.of("a", MEBIBYTE, second), 100))
                .extracting(List::size)
                .containsExactly(2, 1);
    }

    @Test
    void keepsARecordThatIsTooLargeAlone() {
        assertThat(cut(List.of("a", MEBIBYTE.repeat(7), "b"), 100))
                .extracting(List::size)
                .containsExactly(1, 1, 1);
    }

    @Test
    void makesNoBatchOfNothing() {
        assertThat(cut(List.of(), 10)).isEmpty();
    }

    private static List<List<String>> cut(List<String> texts, int most) {
        return PayloadLimit.cut(
                texts, most, text -> JsonNodeFactory.instance.objectNode().put("body", text));
    }
}
