package com.example.orders.function;

import static com.example.orders.function.Shop.ALICE;
import static com.example.orders.function.Shop.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.dynamodb.Item;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Destinations;
import com.example.kit.testing.Entry;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersApplication;
import com.example.orders.OrdersTables;
import com.example.orders.domain.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import stackrun.embedded.Service;

/**
 * One customer's backlog must not delay other customers: each stock request has its tenant as message group.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">Amazon SQS fair queues</a>
 */
@ThroughEachEntry
class FairRequestsTest {

    private static final String GROUP_OF_AWS = "[\\p{Alnum}\\p{Punct}]{1,128}";

    private final OrdersTables tables = OrdersTables.create();
    private final Shop shop;
    private final Entry entry;

    FairRequestsTest(Entry entry) {
        this.entry = entry;
        this.shop = new Shop(tables, entry);
    }

    @Test
    void nameTheSameTenantForEveryOrderOfACustomer() {
        var alices = shop.placed();
        var other = shop.placed();
        var bobs = shop.placedBy(BOB);

        assertThat(tenant(alices)).isEqualTo(tenant(other)).isNotEqualTo(tenant(bobs));
        assertThat(requested(alices, bobs, other))
                .map(message -> message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .containsExactlyInAnyOrder(tenant(alices), tenant(other), tenant(bobs))
                .allSatisfy(group -> assertThat(group).matches(GROUP_OF_AWS));
    }

    @Test
    void nameTheTenantOfEveryLaterStepToo() {
        var order = shop.inState(Status.CONFIRMED);
        var tenant = tenant(order);
        shop.cancel(ALICE, order);

        assertThat(tenant(order)).isEqualTo(tenant);
        assertThat(requested(order))
                .singleElement()
                .extracting(message -> message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .isEqualTo(tenant);
    }

    /** Message attributes are metadata, visible to everybody who may read the queue. */
    @Test
    void tellNobodyWhoTheTenantIs() throws Exception {
        var order = shop.placed();
        var owner = item(order).string("ownerId");
        var digest = MessageDigest.getInstance("SHA-256").digest(owner.getBytes(StandardCharsets.UTF_8));

        assertThat(tenant(order))
                .doesNotContain(owner)
                .isNotEqualTo(HexFormat.of().formatHex(digest));
    }

    /** After an erasure, the customer gets a new tenant, because the key that created the old one is gone. */
    @Test
    void nameAnotherTenantAfterAnErasure() {
        var before = tenant(shop.placed());
        tables.erase(item(shop.placed()).string("ownerId"));
        var elsewhere = new Shop(tables, entry);

        assertThat(tenant(elsewhere.placed())).isNotEqualTo(before);
    }

    /** Orders that were placed before items had a tenant. */
    @Test
    void goWithoutATenantWhereTheItemNamesNone() {
        var order = shop.placed();
        var event = item(order).string("event");
        var queue = Destinations.queue();

        Bytes.call(requestStock(queue), StreamEvents.dynamoDb(List.of(event)));

        assertThat(Destinations.received(queue)).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo(event);
            assertThat(message.attributes()).doesNotContainKey(MessageSystemAttributeName.MESSAGE_GROUP_ID);
        });
    }

    /** Returns the stock requests of these orders. All can be received at once, even of one group. */
    private List<Message> requested(String... orders) {
        var queue = Destinations.queue();
        var changes = Stream.of(orders)
                .map(this::item)
                .map(item -> Map.of("event", item.string("event"), "tenant", item.string("tenant")))
                .toList();
        Bytes.call(requestStock(queue), StreamEvents.changes(changes));
        var received = Destinations.received(queue);
        assertThat(received).hasSize(orders.length);
        return received;
    }

    private RequestStreamHandler requestStock(String queue) {
        var environment = new HashMap<>(LocalAws.environment(Service.SQS));
        environment.put("MAIN_CLASS", OrdersApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", "requestStockFunction");
        environment.put("STOCK_REQUESTS_QUEUE_URL", queue);
        return entry.open(environment);
    }

    private String tenant(String order) {
        return item(order).string("tenant");
    }

    private Item item(String order) {
        return tables.order(order).orElseThrow();
    }
}
