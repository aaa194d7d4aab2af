package com.example.kit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.lambda.FunctionFailed;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.StreamEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stackrun.embedded.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record that nobody can read, anywhere in a shard of a hundred: all before it take effect, it is parked alone, and
 * nothing overtakes it.
 */
class PoisonTest {

    private static final int RECORD_COUNT = 100;
    private static final int MAX_RETRIES = 5;
    private static final int FAILED_AS_A_WHOLE = -1;

    private final String run = UUID.randomUUID().toString();
    private final RequestStreamHandler shardFunction = open();
    private final List<Integer> parked = new ArrayList<>();
    private int invocations;

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("poison")
    void neverBlocksTheShard(int position, String what, byte[] bad) {
        var shard = IntStream.range(0, RECORD_COUNT)
                .mapToObj(i -> i == position ? bad : good(i))
                .toList();

        deliver(shard, 0, RECORD_COUNT, position);

        assertThat(parked).containsExactly(position);
        assertThat(effects().stream().distinct()).isEqualTo(without(position));
        assertThat(invocations).isLessThanOrEqualTo(MAX_RETRIES + 1 + 2 * 7 + 1);
    }

    static List<Arguments> poison() {
        var all = new ArrayList<Arguments>();
        for (var position : List.of(0, 1, 50, 98, 99)) {
            all.add(Arguments.of(position, "invalid UTF-8", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', '}'}));
            all.add(Arguments.of(position, "invalid JSON", utf8("{not json")));
            all.add(Arguments.of(
                    position,
                    "unknown schema version",
                    utf8(BatchEvents.event("Kept").json().replace(".v1.", ".v9."))));
            all.add(Arguments.of(position, "1 MiB", utf8("\"" + "x".repeat(1024 * 1024 - 2) + "\"")));
            all.add(Arguments.of(position, "deep JSON", utf8("{\"data\":".repeat(100_000))));
        }
        return all;
    }

    /**
     * Lambda's side with bisect and {@code ReportBatchItemFailures}: goes on from the reported record, halves a batch that
     * fails as a whole, parks what is left of one that made no progress too often.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Partial batch responses for streams</a>
     */
    private void deliver(List<byte[]> shard, int from, int to, int poison) {
        int next = from;
        for (int attempts = 1; next < to; attempts++) {
            int reported = reported(shard, next, to);
            assertThat(effects())
                    .as("nothing overtakes a record that is not parked yet")
                    .allMatch(i -> i < poison || parked.contains(poison));
            if (reported > next) {
                next = reported;
                attempts = 0;
            } else if (reported == FAILED_AS_A_WHOLE && to - next > 1) {
                int middle = (next + to) / 2;
                deliver(shard, next, middle, poison);
                deliver(shard, middle, to, poison);
                return;
            } else if (attempts > MAX_RETRIES) {
                IntStream.range(next, to).forEach(parked::add);
                return;
            }
        }
    }

    /** The position that is reported, {@code to} where all is done. */
    private int reported(List<byte[]> shard, int from, int to) {
        invocations++;
        try {
            var answer = Bytes.call(shardFunction, StreamEvents.kinesisBytes(shard.subList(from, to)));
            var failures = JsonMapper.shared().readTree(answer).path("batchItemFailures");
            return failures.isEmpty()
                    ? to
                    : from
                            + failures.path(0).path("itemIdentifier").asInt()
                            - Integer.parseInt(StreamEvents.sequence(0));
        } catch (FunctionFailed whole) {
            return FAILED_AS_A_WHOLE;
        }
    }

    /** All of one subject. */
    private byte[] good(int i) {
        return utf8(BatchEvents.event("Kept", run, i).json());
    }

    private List<Integer> effects() {
        return BatchApplication.EFFECTS.stream()
                .filter(id -> id.startsWith("order/" + run))
                .map(id -> Integer.valueOf(id.substring(id.indexOf('#') + 1)))
                .toList();
    }

    private static List<Integer> without(int position) {
        return IntStream.range(0, RECORD_COUNT)
                .filter(i -> i != position)
                .boxed()
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RequestStreamHandler open() {
        var environment = new HashMap<>(LocalAws.environment(Service.XRAY));
        environment.put("MAIN_CLASS", BatchApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", "shardFunction");
        return Entry.OURS.open(environment);
    }
}
