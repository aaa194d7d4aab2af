package stackrun.source;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts batches so that no event is larger than Lambda takes: 6 MB.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html#invocation-eventsourcemapping-batching">Batching behavior</a>
 */
final class PayloadLimit {

    private static final int BYTES = 6 * 1024 * 1024;
    /** Of the commas, which are counted with each record, the first stands for nothing. */
    private static final int ENVELOPE = "{\"Records\":[]}".length() - 1;

    private PayloadLimit() {}

    /** A record as it is delivered. */
    @FunctionalInterface
    interface Event<T> {
        JsonNode of(T record);
    }

    /** The records in their order, at most so many together. */
    static <T> List<List<T>> cut(List<T> records, int most, Event<T> event) {
        return cut(records, most, 0, event);
    }

    /** The same where an event holds up to so many bytes besides its records. */
    static <T> List<List<T>> cut(List<T> records, int most, int besides, Event<T> event) {
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
