package stackrun.source.mapping;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts batches so that no event exceeds Lambda's limit of 6 MB.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html#invocation-eventsourcemapping-batching">Batching behavior</a>
 */
public final class PayloadLimit {

    private static final int BYTES = 6 * 1024 * 1024;
    /** Each record counts with a comma, which the first record does not have. */
    private static final int ENVELOPE = "{\"Records\":[]}".length() - 1;

    private PayloadLimit() {}

    /** Returns the JSON that is delivered for a record. */
    @FunctionalInterface
    public interface Event<T> {
        JsonNode of(T record);
    }

    /** Cuts records, in their order, into batches of at most {@code most}. */
    public static <T> List<List<T>> cut(List<T> records, int most, Event<T> event) {
        return cut(records, most, 0, event);
    }

    /** Cuts records into batches for events with up to {@code besides} bytes in addition to the records. */
    public static <T> List<List<T>> cut(List<T> records, int most, int besides, Event<T> event) {
        var batches = new ArrayList<List<T>>();
        int from = 0;
        int size = ENVELOPE;
        for (int i = 0; i < records.size(); i++) {
            int next = JsonMapper.shared().writeValueAsBytes(event.of(records.get(i))).length + 1;
            if (i > from && (i - from == most || size + next > BYTES - besides)) {
                batches.add(records.subList(from, i));
                from = i;
                size = ENVELOPE;
            }
            size += next;
        }
        if (from < records.size()) {
            batches.add(records.subList(from, records.size()));
        }
        return batches;
    }
}
