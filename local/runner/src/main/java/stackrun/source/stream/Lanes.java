package stackrun.source.stream;

import java.util.ArrayList;
import java.util.List;

/**
 * Distributes records over lanes that are processed in parallel. Records with the same partition key share a lane, so
 * their order is kept.
 */
final class Lanes {

    private Lanes() {}

    static List<List<StreamRecord>> of(List<StreamRecord> records, int number) {
        var lanes = new ArrayList<List<StreamRecord>>();
        for (int i = 0; i < number; i++) {
            lanes.add(new ArrayList<>());
        }
        records.forEach(record -> lanes.get(Math.floorMod(record.partitionKey().hashCode(), number))
                .add(record));
        return lanes;
    }
}
