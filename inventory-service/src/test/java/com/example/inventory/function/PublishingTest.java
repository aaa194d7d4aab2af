package com.example.inventory.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.inventory.InventoryApplication;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Destinations;
import com.example.kit.testing.Entry;
import com.example.kit.testing.EventExamples;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import stackrun.embedded.Service;

/** The two readers of the table's stream: {@code AnswerStock} and {@code PublishStockEvents}. */
@ThroughEachEntry
class PublishingTest {

    private static final String RESERVED = EventExamples.read("stock-reserved");
    private static final String REFUSED = EventExamples.read("stock-refused");
    private static final String ADJUSTED = EventExamples.read("stock-adjusted");

    private final Entry entry;

    PublishingTest(Entry entry) {
        this.entry = entry;
    }

    @Test
    void answersOrdersByteForByteInTheirTraces() {
        var queue = Destinations.queue();

        var answer = Bytes.call(
                function("answerStockFunction", "STOCK_OUTCOMES_QUEUE_URL", queue),
                StreamEvents.dynamoDb(List.of(RESERVED, REFUSED)));

        assertThat(answer).isEqualTo(StreamEvents.allDone());
        var received = Destinations.received(queue);
        assertThat(received).map(Message::body).containsExactlyInAnyOrder(RESERVED, REFUSED);
        assertThat(received)
                .map(message -> message.attributes().get(MessageSystemAttributeName.AWS_TRACE_HEADER))
                .containsOnly(FixedContext.TRACE);
    }

    @Test
    void tellsEverybodyPartitionedBySubject() {
        var stream = Destinations.stream();

        var answer = Bytes.call(
                function("publishStockEventsFunction", "EVENTS_STREAM", stream),
                StreamEvents.dynamoDb(List.of(RESERVED, ADJUSTED)));

        assertThat(answer).isEqualTo(StreamEvents.allDone());
        var records = Destinations.records(stream);
        assertThat(records).map(record -> record.data().asUtf8String()).containsExactly(RESERVED, ADJUSTED);
        assertThat(records)
                .map(Record::partitionKey)
                .containsExactly("reservation/01ARZ3NDEKTSV4RRFFQ69G5FAV", "stock/TEA-GREEN");
    }

    @Test
    void reportsWhatIsNoEvent() {
        var queue = Destinations.queue();

        var answer = Bytes.call(
                function("answerStockFunction", "STOCK_OUTCOMES_QUEUE_URL", queue),
                StreamEvents.dynamoDb(List.of(RESERVED, "{}", REFUSED)));

        assertThat(answer).isEqualTo(StreamEvents.failedAt(StreamEvents.sequence(1)));
    }

    private RequestStreamHandler function(String name, String setting, String value) {
        var environment = new HashMap<>(LocalAws.environment(Service.SQS, Service.KINESIS));
        environment.put("MAIN_CLASS", InventoryApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", name);
        environment.put(setting, value);
        return entry.open(environment);
    }
}
