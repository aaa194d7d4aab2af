package com.example.kit.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamBatchesTest {

    private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

    private final StreamBatches batches = new StreamBatches("followFunction");
    private final List<Integer> done = new ArrayList<>();

    @Test
    void reportNothingWhereAllIsDone() {
        assertThat(inThrees(-1, -1)).isEmpty();
        assertThat(done).isEqualTo(TEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9})
    void doWhatComesBeforeARecordThatCannotBeRead(int bad) {
        assertThat(inThrees(bad, -1)).containsExactly("s" + bad);
        assertThat(done).isEqualTo(TEN.subList(0, bad));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 9})
    void keepTheSlicesBeforeOneThatFails(int failing) {
        int firstOfItsSlice = failing - failing % 3;

        assertThat(inThrees(-1, failing)).containsExactly("s" + firstOfItsSlice);
        assertThat(done).isEqualTo(TEN.subList(0, firstOfItsSlice));
    }

    @Test
    void reportNoRecordBehindOneThatCannotBeRead() {
        assertThat(inThrees(4, 5)).containsExactly("s4");
        assertThat(inThrees(5, 4)).containsExactly("s3");
    }

    @Test
    void haveTheBatchSplitWhereItsFirstRecordFails() {
        assertThatThrownBy(() -> inThrees(0, -1)).isInstanceOf(NoProgress.class);
        assertThatThrownBy(() -> inThrees(-1, 2)).isInstanceOf(NoProgress.class);
        assertThat(done).isEmpty();
    }

    @Test
    void reportARecordThatFailsAlone() {
        var answer = batches.processInOrder(List.of(7), StreamBatchesTest::sequence, record -> record, records -> {
            throw new IllegalStateException("no luck");
        });

        assertThat(identifiers(answer)).containsExactly("s7");
    }

    @Test
    void surviveARecordThatExhaustsTheStack() {
        var answer =
                batches.processInOrder(List.of(7), StreamBatchesTest::sequence, StreamBatchesTest::dive, List::size);

        assertThat(identifiers(answer)).containsExactly("s7");
    }

    private List<String> inThrees(int unreadable, int failing) {
        done.clear();
        return identifiers(batches.processInSlices(
                TEN,
                StreamBatchesTest::sequence,
                record -> {
                    if (record == unreadable) {
                        throw new IllegalArgumentException("no record");
                    }
                    return record;
                },
                StreamBatchesTest::threes,
                slice -> {
                    if (slice.contains(failing)) {
                        throw new IllegalStateException("no luck");
                    }
                    done.addAll(slice);
                }));
    }

    private static List<List<Integer>> threes(List<Integer> records) {
        return IntStream.iterate(0, from -> from < records.size(), from -> from + 3)
                .mapToObj(from -> records.subList(from, Math.min(from + 3, records.size())))
                .toList();
    }

    @SuppressWarnings("InfiniteRecursion") // as a parser does that nobody limits
    private static Integer dive(Integer record) {
        return dive(record);
    }

    private static String sequence(Integer record) {
        return "s" + record;
    }

    private static List<String> identifiers(StreamsEventResponse answer) {
        return answer.getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }
}
