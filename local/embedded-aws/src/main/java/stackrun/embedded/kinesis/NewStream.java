package stackrun.embedded.kinesis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stackrun.embedded.kinesis.stream.HashRange;
import stackrun.embedded.kinesis.stream.Stream;
import stackrun.embedded.kinesis.stream.StreamEvent;
import stackrun.embedded.kinesis.stream.StreamEvent.Changed;
import stackrun.embedded.kinesis.stream.StreamEvent.Created;
import stackrun.embedded.kinesis.stream.StreamEvent.ShardOpened;

/**
 * A stream to be created.
 *
 * @param shards the number of shards, which share the range of hash keys equally
 */
record NewStream(String name, String mode, int shards, int maxRecordKib, Map<String, String> tags) {

    /** The events that create the stream. */
    List<StreamEvent> events(Instant now) {
        var events = new ArrayList<StreamEvent>();
        events.add(new Created(name, now, mode));
        events.add(new Changed(name, 0, Stream.DEFAULT_RETENTION_HOURS, maxRecordKib, tags));
        var ranges = HashRange.parts(shards);
        for (int i = 0; i < shards; i++) {
            var range = ranges.get(i);
            events.add(new ShardOpened(name, Stream.shardId(i), null, null, range.first(), range.last(), i + 1, now));
        }
        return events;
    }
}
