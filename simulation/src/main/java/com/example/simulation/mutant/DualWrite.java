package com.example.simulation.mutant;

import com.example.kit.aws.Clients;
import com.example.orders.domain.Order;
import com.example.simulation.process.Mutation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Places an order without its event, and sends the event to the queue and the stream after the transaction. */
final class DualWrite {

    private static final String QUEUE_URL = "http://127.0.0.1:1/000000000000/shop-dev-stock-requests";
    private static final String STREAM = "Data-OrderEvents91E7078A";

    private final Map<String, String> events = new LinkedHashMap<>();

    static Mutation insteadOfTheOutbox() {
        var mutant = new DualWrite();
        var requests = Requests.changingItems(mutant::withoutEvent);
        return new Mutation(
                requests.interceptors(), AfterPlacing.run(mutant::tell), function -> function, network -> network);
    }

    private TransactWriteItem withoutEvent(TransactWriteItem item) {
        if (!Requests.puts(item, "ORDER#")) {
            return item;
        }
        var attributes = new LinkedHashMap<String, AttributeValue>(item.put().item());
        attributes.keySet().removeAll(List.of("event", "eventType"));
        events.put(
                Requests.text(item.put().item(), "orderId"),
                Requests.text(item.put().item(), "event"));
        return item.toBuilder()
                .put(item.put().toBuilder().item(attributes).build())
                .build();
    }

    private void tell(Clients clients, Order order) {
        var event = events.getOrDefault(order.id().value(), "");
        clients.client("SQS", SqsClient::builder)
                .sendMessage(send -> send.queueUrl(QUEUE_URL).messageBody(event));
        clients.client("KINESIS", KinesisClient::builder)
                .putRecords(put -> put.streamName(STREAM)
                        .records(List.of(PutRecordsRequestEntry.builder()
                                .partitionKey("order/" + order.id())
                                .data(SdkBytes.fromUtf8String(event))
                                .build())));
    }
}
