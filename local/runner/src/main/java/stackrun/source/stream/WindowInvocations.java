package stackrun.source.stream;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import stackrun.source.mapping.BatchAnswer;
import stackrun.source.mapping.Deliver;
import stackrun.source.mapping.StreamMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Invokes a function for the windows of one shard.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html#streams-tumbling-processing">KinesisTimeWindowEvent and TimeWindowEventResponse</a>
 */
record WindowInvocations(StreamMapping mapping, String shard, Deliver function) {

    /** The bytes of an event beside its records: the largest state, and the members that identify the window. */
    static final int BESIDES_RECORDS = WindowState.MAX_BYTES + 1024;

    WindowOutcome invoke(TumblingWindow window, WindowState state, List<StreamRecord> records, WindowPurpose purpose) {
        Set<String> identifiers = new LinkedHashSet<>();
        records.forEach(record -> identifiers.add(record.sequenceNumber()));
        var result = function.invoke(event(window, state, records, purpose));
        return switch (BatchAnswer.of(result, mapping.reportsItemFailures(), identifiers)) {
            case BatchAnswer.AllFailed failed -> new WindowOutcome(failed, state);
            case BatchAnswer.Throttled never -> new WindowOutcome(never, state);
            case BatchAnswer answer ->
                WindowState.in(result)
                        .map(next -> new WindowOutcome(answer, next))
                        .orElseGet(
                                () -> new WindowOutcome(new BatchAnswer.AllFailed("the answer holds no state"), state));
        };
    }

    private byte[] event(TumblingWindow window, WindowState state, List<StreamRecord> records, WindowPurpose purpose) {
        var event = JsonNodeFactory.instance.objectNode();
        event.putArray("Records")
                .addAll(records.stream().map(StreamRecord::event).toList());
        event.set("window", window.json());
        event.set("state", state.value());
        event.put("shardId", shard);
        event.put("eventSourceARN", mapping.sourceArn());
        event.put("isFinalInvokeForWindow", purpose == WindowPurpose.END);
        event.put("isWindowTerminatedEarly", purpose == WindowPurpose.END_EARLY);
        return JsonMapper.shared().writeValueAsBytes(event);
    }
}
