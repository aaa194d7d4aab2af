package stackrun.embedded.kinesis.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Turns streams back into the events that restore them. */
final class Compaction {

    private Compaction() {}

    static List<StreamEvent> events(Collection<Stream> streams) {
        var events = new ArrayList<StreamEvent>();
        for (var stream : streams) {
            events.add(stream.created());
            events.add(stream.settings());
            for (var shard : stream.shards()) {
                events.add(shard.opened());
                events.addAll(shard.records().all());
                var closed = shard.closed();
                if (closed != null) {
                    events.add(closed);
                }
            }
        }
        return events;
    }
}
