package com.example.kit.batch;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.event.EventEnvelope;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A service with one function for each kind of batch. Each reads events and keeps their ids; the type of an event may ask
 * it to fail.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BatchApplication {

    /** The ids of the events that took effect, in order. */
    static final List<String> EFFECTS = new CopyOnWriteArrayList<>();

    @Bean
    QueueFunction queueFunction(Batches batches) {
        return new QueueFunction(batches);
    }

    @Bean
    ShardFunction shardFunction(StreamBatches batches) {
        return new ShardFunction(batches);
    }

    @Bean
    TableFunction tableFunction(StreamBatches batches) {
        return new TableFunction(batches);
    }

    record QueueFunction(Batches batches) implements Function<SQSEvent, SQSBatchResponse> {
        @Override
        public SQSBatchResponse apply(SQSEvent event) {
            return batches.processEach(event, message -> take(EventEnvelope.parse(message.getBody())));
        }
    }

    record ShardFunction(StreamBatches batches) implements Function<KinesisEvent, StreamsEventResponse> {
        @Override
        public StreamsEventResponse apply(KinesisEvent event) {
            return batches.processInSlices(
                    event.getRecords(),
                    record -> record.getKinesis().getSequenceNumber(),
                    ShardFunction::read,
                    events -> events.stream().map(List::of).toList(),
                    slice -> take(slice.getFirst()));
        }

        private static EventEnvelope read(KinesisEventRecord record) {
            var event = EventEnvelope.parse(utf8(record.getKinesis().getData()));
            event.data(Nothing.class);
            return event;
        }
    }

    record TableFunction(StreamBatches batches) implements Function<DynamodbEvent, StreamsEventResponse> {
        @Override
        public StreamsEventResponse apply(DynamodbEvent event) {
            return batches.processInSlices(
                    event.getRecords(),
                    record -> record.getDynamodb().getSequenceNumber(),
                    TableFunction::read,
                    events -> events.stream().map(List::of).toList(),
                    slice -> take(slice.getFirst()));
        }

        private static EventEnvelope read(DynamodbStreamRecord record) {
            var event = record.getDynamodb().getNewImage().get("event");
            if (event == null) {
                throw new IllegalStateException("the item carries no event");
            }
            return EventEnvelope.parse(event.getS());
        }
    }

    private record Nothing() {}

    private static void take(EventEnvelope event) {
        switch (event.type()) {
            case "Contradicted" -> throw new IllegalStateException("the state denies it");
            case "Deep" -> dive(0);
            case "OutOfMemory" -> throw new OutOfMemoryError("simulated");
            default -> EFFECTS.add(event.id());
        }
    }

    @SuppressWarnings("InfiniteRecursion") // as a parser does that nobody limits
    static int dive(int depth) {
        return dive(depth + 1) + 1;
    }

    private static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the record is not UTF-8", e);
        }
    }
}
