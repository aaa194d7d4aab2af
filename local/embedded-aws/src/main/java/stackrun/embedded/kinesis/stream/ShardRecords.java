package stackrun.embedded.kinesis.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import stackrun.embedded.kinesis.stream.StreamEvent.Put;

/** The records of one shard, in the order of their arrival. */
final class ShardRecords {

    private final List<Put> records = new ArrayList<>();

    void add(Put record) {
        records.add(record);
    }

    List<Put> all() {
        return records;
    }

    /** The records behind a position. */
    List<Put> after(long position) {
        int low = 0;
        int high = records.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (records.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return records.subList(low, records.size());
    }

    /** The position before the first record that arrived at the moment or later; zero if there is none before it. */
    long positionBefore(Instant moment) {
        var first = firstAt(moment);
        return first == 0 ? 0 : records.get(first - 1).position();
    }

    /** Removes the records that arrived before the horizon. */
    void trim(Instant horizon) {
        records.subList(0, firstAt(horizon)).clear();
    }

    private int firstAt(Instant moment) {
        int first = 0;
        while (first < records.size() && records.get(first).at().isBefore(moment)) {
            first++;
        }
        return first;
    }
}
