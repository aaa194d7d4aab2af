package com.example.orders.function;

import static com.example.kit.testing.Destinations.queue;
import static com.example.kit.testing.Destinations.received;
import static com.example.kit.testing.Destinations.records;
import static com.example.kit.testing.Destinations.stream;
import static com.example.kit.testing.StreamEvents.allDone;
import static com.example.kit.testing.StreamEvents.failedAt;
import static com.example.kit.testing.StreamEvents.sequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.EventExamples;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersApplication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import stackrun.embedded.Service;

/** The two consumers of the table's stream: {@code RequestStock} and {@code PublishOrderEvents}. */
@ThroughEachEntry
class PublishingTest {

    private static final String PLACED = EventExamples.read("order-placed");
    private static final String CONFIRMED = EventExamples.read("order-confirmed");
    private static final String CANCELLED = EventExamples.read("order-cancelled");
    private static final String EXPIRED = EventExamples.read("order-expired");
    private static final String REJECTED = EventExamples.read("order-rejected");

    private final Entry entry;

    PublishingTest(Entry entry) {
        this.entry = entry;
    }

    @Test
    void asksForStockByteForByteInTheTracesOfTheOrders() {
        var queue = queue();
        var events = List.of(PLACED, CONFIRMED, CANCELLED, EXPIRED);

        assertThat(Bytes.call(requestStock(queue), StreamEvents.dynamoDb(events)))
                .isEqualTo(allDone());

        var received = received(queue);
        assertThat(received).map(Message::body).containsExactlyInAnyOrderElementsOf(events);
        assertThat(received)
                .map(message -> message.attributes().get(MessageSystemAttributeName.AWS_TRACE_HEADER))
                .containsOnly(FixedContext.TRACE);
    }

    /** SQS accepts at most ten messages in one call. */
    @Test
    void asksForTheStockOfAHundredOrders() {
        var queue = queue();
        var events = orders(100);

        assertThat(Bytes.call(requestStock(queue), StreamEvents.dynamoDb(events)))
                .isEqualTo(allDone());

        assertThat(received(queue)).map(Message::body).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void tellsEverybodyPartitionedByOrder() {
        var stream = stream();
        var events = List.of(PLACED, REJECTED, orders(1).getFirst(), EXPIRED);

        assertThat(Bytes.call(publishOrderEvents(stream), StreamEvents.dynamoDb(events)))
                .isEqualTo(allDone());

        var records = records(stream);
        assertThat(records).map(record -> record.data().asUtf8String()).containsExactlyInAnyOrderElementsOf(events);
        assertThat(records)
                .filteredOn(record -> record.partitionKey().equals("order/01ARZ3NDEKTSV4RRFFQ69G5FAV"))
                .map(record -> record.data().asUtf8String())
                .containsExactly(PLACED, REJECTED, EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void publishesWhatIsBeforePoisonAndReportsIt(int position) {
        var queue = queue();
        var stream = stream();
        var events = new ArrayList<>(orders(5));
        events.add(position, "{}");
        var batch = StreamEvents.dynamoDb(events);

        assertThat(Bytes.call(requestStock(queue), batch)).isEqualTo(failedAt(sequence(position)));
        assertThat(Bytes.call(publishOrderEvents(stream), batch)).isEqualTo(failedAt(sequence(position)));

        assertThat(received(queue)).map(Message::body).containsExactlyInAnyOrderElementsOf(events.subList(0, position));
        assertThat(records(stream))
                .map(record -> record.data().asUtf8String())
                .containsExactlyElementsOf(events.subList(0, position));
    }

    /** Lambda then splits the batch, until the poison record is alone. */
    @Test
    void failsAsAWholeWherePoisonIsFirst() {
        var queue = queue();
        var batch = StreamEvents.dynamoDb(List.of("{}", PLACED));

        assertThatThrownBy(() -> Bytes.call(requestStock(queue), batch)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Bytes.call(publishOrderEvents(stream()), batch))
                .isInstanceOf(RuntimeException.class);

        assertThat(received(queue)).isEmpty();
    }

    @Test
    void reportsPoisonThatIsAlone() {
        assertThat(Bytes.call(requestStock(queue()), StreamEvents.dynamoDb(List.of("{}"))))
                .isEqualTo(failedAt(sequence(0)));
    }

    private RequestStreamHandler requestStock(String queue) {
        return function("requestStockFunction", "STOCK_REQUESTS_QUEUE_URL", queue);
    }

    private RequestStreamHandler publishOrderEvents(String stream) {
        return function("publishOrderEventsFunction", "EVENTS_STREAM", stream);
    }

    private RequestStreamHandler function(String name, String setting, String value) {
        var environment = new HashMap<>(LocalAws.environment(Service.SQS, Service.KINESIS));
        environment.put("MAIN_CLASS", OrdersApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", name);
        environment.put(setting, value);
        return entry.open(environment);
    }

    /** Different new orders. */
    private static List<String> orders(int number) {
        return IntStream.range(0, number)
                .mapToObj("00000000000000000000000%03d"::formatted)
                .map(id -> PLACED.replace("01ARZ3NDEKTSV4RRFFQ69G5FAV", id))
                .toList();
    }
}
