package com.example.kit.batch;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.KitBeans;
import com.example.kit.event.EventEnvelope;
import com.example.kit.lambda.FunctionRegistrations;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * A service with one function for each kind of batch. Each reads events and keeps their ids; the type of an event may ask
 * it to fail.
 */
public final class BatchApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    /** The ids of the events that took effect, in order. */
    static final List<String> EFFECTS = new CopyOnWriteArrayList<>();

    @Override
    public void initialize(GenericApplicationContext context) {
        context.register(new KitBeans(), new Ring());
    }

    private static final class Ring implements BeanRegistrar {
        @Override
        public void register(BeanRegistry registry, Environment environment) {
            new FunctionRegistrations(registry, environment)
                    .add(QueueFunction.class, context -> new QueueFunction(context.bean(Batches.class)))
                    .add(ShardFunction.class, context -> new ShardFunction(context.bean(StreamBatches.class)))
                    .add(TableFunction.class, context -> new TableFunction(context.bean(StreamBatches.class)));
        }
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
