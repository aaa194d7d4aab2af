package com.example.stream.function;

import static com.example.stream.function.SampleEvents.ORDER;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import com.example.kit.event.UnreadableEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventRecordTest {

    @Test
    void readsWhatAStreamHandsOver() {
        assertThatCode(() -> EventRecord.read(record())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void refusesByNameWhatIsIncomplete(Consumer<KinesisEventRecord> change) {
        var record = record();
        change.accept(record);

        assertThatThrownBy(() -> EventRecord.read(record)).isInstanceOf(UnreadableEvent.class);
    }

    static Stream<Named<Consumer<KinesisEventRecord>>> incomplete() {
        return Stream.of(
                Named.of("no shard", record -> record.setEventID(null)),
                Named.of("no time", record -> record.getKinesis().setApproximateArrivalTimestamp(null)),
                Named.of("no data", record -> record.getKinesis().setData(null)),
                Named.of("empty data", record -> record.getKinesis().setData(ByteBuffer.allocate(0))),
                Named.of("no UTF-8", record -> record.getKinesis().setData(ByteBuffer.wrap(new byte[] {(byte) 0xc3}))),
                Named.of("null as JSON", record -> record.getKinesis().setData(utf8("null"))));
    }

    @SuppressWarnings("JavaUtilDate") // AWS's type has one
    private static KinesisEventRecord record() {
        var kinesis = new KinesisEvent.Record();
        kinesis.setSequenceNumber("100");
        kinesis.setApproximateArrivalTimestamp(new Date(0));
        kinesis.setData(utf8(SampleEvents.placed(ORDER)));
        var record = new KinesisEventRecord();
        record.setEventID("shardId-000000000000:100");
        record.setKinesis(kinesis);
        return record;
    }

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
