package com.example.kit.outbox;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;

/**
 * A Kinesis stream, partitioned by subject.
 *
 * <p>One call may accept a record and reject an earlier one. Each call therefore contains at most one event of a
 * subject, and the subject's next event is put only after the previous one was accepted.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html">PutRecords</a>
 */
record StreamDestination(KinesisClient kinesis, String streamName) implements OutboxDestination {

    private static final Logger LOG = LoggerFactory.getLogger(StreamDestination.class);
    private static final CallLimits LIMITS = new CallLimits(500, 5 * 1024 * 1024);

    @Override
    public int publish(List<OutboxRecord> events) {
        var accepted = new boolean[events.size()];
        for (var wave : Waves.of(events)) {
            if (!put(wave, events, accepted)) {
                break;
            }
        }
        return firstNot(accepted);
    }

    @Override
    public void describe() {
        kinesis.describeStreamSummary(describe -> describe.streamName(streamName));
    }

    private boolean put(List<Integer> wave, List<OutboxRecord> events, boolean[] accepted) {
        for (var positions : LIMITS.split(wave, position -> events.get(position).bytes())) {
            var entries = positions.stream()
                    .map(events::get)
                    .map(StreamDestination::entry)
                    .toList();
            var answer = kinesis.putRecords(put -> put.streamName(streamName).records(entries));
            for (int i = 0; i < positions.size(); i++) {
                accepted[positions.get(i)] = answer.records().get(i).errorCode() == null;
            }
            if (answer.failedRecordCount() > 0) {
                LOG.atWarn().addKeyValue("refused", answer.failedRecordCount()).log("Kinesis rejected records");
                return false;
            }
        }
        return true;
    }

    private static PutRecordsRequestEntry entry(OutboxRecord event) {
        return PutRecordsRequestEntry.builder()
                .partitionKey(event.subject())
                .data(SdkBytes.fromUtf8String(event.event()))
                .build();
    }

    private static int firstNot(boolean[] accepted) {
        for (int i = 0; i < accepted.length; i++) {
            if (!accepted[i]) {
                return i;
            }
        }
        return accepted.length;
    }
}
