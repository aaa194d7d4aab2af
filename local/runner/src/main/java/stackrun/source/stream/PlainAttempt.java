package stackrun.source.stream;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import stackrun.source.mapping.BatchAnswer;
import stackrun.source.mapping.Deliver;
import stackrun.source.mapping.StreamMapping;

/** Invokes the function with records, without the state of a tumbling window. */
record PlainAttempt(StreamMapping mapping, Deliver function) implements Attempt {

    @Override
    public BatchAnswer with(List<StreamRecord> records) {
        Set<String> identifiers = new LinkedHashSet<>();
        records.forEach(record -> identifiers.add(record.sequenceNumber()));
        var result = function.invoke(
                Deliver.event(records.stream().map(StreamRecord::event).toList()));
        return BatchAnswer.of(result, mapping.reportsItemFailures(), identifiers);
    }
}
