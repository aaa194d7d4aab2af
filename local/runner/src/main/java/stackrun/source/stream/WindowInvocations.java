package stackrun.source.stream;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import stackrun.source.mapping.BatchAnswer;
import stackrun.source.mapping.Deliver;
import stackrun.source.mapping.EventSourceMapping.OfStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Invokes a function for one shard's windows.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html#streams-tumbling-processing">KinesisTimeWindowEvent and TimeWindowEventResponse</a>
 */
record WindowInvocations(OfStream mapping, String shard, Deliver function) {

    /** The bytes of an event beside its records: the largest state, and the members that identify the window. */
    static final int BESIDES_RECORDS = WindowState.MAX_BYTES + 1024;

    /** The reason for which a window's function is invoked. */
    enum Purpose {
        AGGREGATE,
        END,
        END_EARLY
    }

    /** The function's response and the state after it: the state before it if the function failed. */
    record Outcome(BatchAnswer answer, WindowState state) {}

    Outcome invoke(TumblingWindow window, WindowState state, List<StreamRecord> records, Purpose purpose) {
        Set<String> identifiers = new LinkedHashSet<>();
        records.forEach(record -> identifiers.add(record.sequenceNumber()));
        var result = function.invoke(event(window, state, records, purpose));
        return switch (BatchAnswer.of(result, mapping.reportsItemFailures(), identifiers)) {
            case BatchAnswer.AllFailed failed -> new Outcome(failed, state);
            case BatchAnswer.Throttled never -> new Outcome(never, state);
            case BatchAnswer answer ->
                WindowState.in(result)
                        .map(next -> new Outcome(answer, next))
                        .orElseGet(() -> new Outcome(new BatchAnswer.AllFailed("the answer holds no state"), state));
        };
    }

    private byte[] event(TumblingWindow window, WindowState state, List<StreamRecord> records, Purpose purpose) {
        var event = JsonNodeFactory.instance.objectNode();
        event.putArray("Records")
                .addAll(records.stream().map(StreamRecord::event).toList());
        event.set("window", window.json());
        event.set("state", state.value());
        event.put("shardId", shard);
        event.put("eventSourceARN", mapping.sourceArn());
        event.put("isFinalInvokeForWindow", purpose == Purpose.END);
        event.put("isWindowTerminatedEarly", purpose == Purpose.END_EARLY);
        return JsonMapper.shared().writeValueAsBytes(event);
    }
}
