package com.example.orders.function;

import static com.example.orders.function.Shop.API;
import static com.example.orders.function.Shop.BODY;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.lambda.SpringFunctionHandler;
import com.example.kit.testing.FaultyServer.Fault;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.Printed;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.ProxyEvent.Answer;
import com.example.orders.OrdersTables;
import com.example.orders.function.Dependencies.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * A dependency fails in each possible way and recovers. Each function starts cold, so that its caches are empty.
 */
class OutagesTest {

    private final OrdersTables tables = OrdersTables.create();
    private final String key = UUID.randomUUID().toString();

    @AutoClose
    private final Dependencies dependencies = new Dependencies();

    @ParameterizedTest
    @MethodSource("outages")
    void answerAnOrderThatCannotBePlacedAndThenPlaceIt(Dependency dependency, Fault fault) {
        var place = cold("placeOrderFunction");

        assertUnavailable(dependency, fault, () -> place(place, context(fault)));
        assertThat(tables.items()).isEmpty();

        dependencies.of(dependency).recover();
        assertThat(place(place, new FixedContext()).status()).isEqualTo(201);
        assertThat(tables.items("ORDER#")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("outages")
    void answerAnOrderThatCannotBeShownAndThenShowIt(Dependency dependency, Fault fault) {
        var order = place(cold("placeOrderFunction"), new FixedContext()).at("/orderId");
        var get = cold("getOrderFunction");

        assertUnavailable(dependency, fault, () -> get(get, order, context(fault)));

        dependencies.of(dependency).recover();
        assertThat(get(get, order, new FixedContext()).at("/contact/name")).isEqualTo("Alice");
    }

    /** A call ends before its invocation does, so short invocations keep the test fast while a service does not answer. */
    private static FixedContext context(Fault fault) {
        return switch (fault) {
            case HANG, THROTTLED -> new FixedContext(2_000);
            case DENIED, SERVER_ERROR, REFUSED, GARBAGE -> new FixedContext();
        };
    }

    static Stream<Arguments> outages() {
        return Stream.of(Dependency.values())
                .flatMap(dependency -> Stream.of(Fault.values()).map(fault -> Arguments.of(dependency, fault)));
    }

    /**
     * The embedded KMS rejects a disabled key and a key pending deletion, like KMS.
     *
     * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html">Key states</a>
     */
    @Test
    void includeAKeyThatIsDisabledOrPendingDeletion() {
        var place = cold("placeOrderFunction");
        var kms = tables.kms();

        kms.disableKey(disable -> disable.keyId(tables.fieldKey()));
        assertDenied(place);
        kms.enableKey(enable -> enable.keyId(tables.fieldKey()));
        kms.scheduleKeyDeletion(deletion -> deletion.keyId(tables.fieldKey()).pendingWindowInDays(7));
        assertDenied(place);
        kms.cancelKeyDeletion(cancel -> cancel.keyId(tables.fieldKey()));
        kms.enableKey(enable -> enable.keyId(tables.fieldKey()));

        assertThat(place(place, new FixedContext()).status()).isEqualTo(201);
        assertThat(tables.items("ORDER#")).hasSize(1);
    }

    /** Neither operation needs the customer's key. */
    @Test
    void ofKmsStopNeitherCancellingNorListing() {
        var order = place(cold("placeOrderFunction"), new FixedContext()).at("/orderId");
        dependencies.of(Dependency.KMS).fail(Fault.REFUSED);

        var cancelled = API.documented(
                "cancelOrder",
                request("POST", "/orders/%s/cancel".formatted(order))
                        .pathParameter("orderId", order)
                        .sentTo(cold("cancelOrderFunction")));
        var listed = API.documented("listOrders", request("GET", "/orders").sentTo(cold("listOrdersFunction")));

        assertThat(cancelled.at("/status")).isEqualTo("CANCELLED");
        assertThat(listed.at("/orders/0/orderId")).isEqualTo(order);
    }

    private void assertDenied(RequestStreamHandler place) {
        var printed = printed(() -> place(place, new FixedContext()));
        assertThat(printed.answer().status()).isEqualTo(503);
        assertThat(printed.failures())
                .singleElement()
                .satisfies(line -> assertThat(line.path("kind").asString()).isEqualTo("denied"));
        assertThat(tables.items()).isEmpty();
    }

    private void assertUnavailable(Dependency dependency, Fault fault, Supplier<Answer> request) {
        int before = dependencies.of(dependency).calls();
        dependencies.of(dependency).fail(fault);
        var printed = printed(request);

        assertThat(printed.answer().status()).isEqualTo(503);
        assertThat(printed.answer().at("/type")).isEqualTo("urn:shop:problem:unavailable");
        assertThat(printed.answer().header("Retry-After")).isEqualTo("5");
        assertThat(printed.failures()).singleElement().satisfies(line -> {
            assertThat(line.path("message").asString()).isEqualTo("dependency unavailable");
            assertThat(line.path("kind").asString()).isEqualTo(kind(dependency, fault));
            assertThat(line.path("requestId").asString()).isEqualTo(FixedContext.REQUEST_ID);
        });
        assertThat(printed.metrics()).containsExactly("dependency_unavailable");
        assertThat(dependencies.of(dependency).calls() > before)
                .as("the service was asked")
                .isEqualTo(fault != Fault.REFUSED);
    }

    /** A 403 from the pool's endpoint is not about our permissions. */
    private static String kind(Dependency dependency, Fault fault) {
        return fault == Fault.DENIED && dependency != Dependency.JWKS ? "denied" : "transient";
    }

    private record Logged(Answer answer, List<JsonNode> failures, List<String> metrics) {}

    private static Logged printed(Supplier<Answer> request) {
        var answer = new AtomicReference<Answer>();
        var printed = Printed.by(() -> answer.set(request.get()));
        var metrics = new ArrayList<String>();
        Printed.linesWith("_aws", printed)
                .forEach(line -> line.at("/_aws/CloudWatchMetrics/0/Metrics")
                        .forEach(metric -> metrics.add(metric.path("Name").asString())));
        return new Logged(answer.get(), Printed.linesWith("kind", printed), metrics);
    }

    private RequestStreamHandler cold(String function) {
        return new SpringFunctionHandler(dependencies.environment(tables, function));
    }

    private Answer place(RequestStreamHandler place, FixedContext context) {
        return API.documented(
                "placeOrder",
                request("POST", "/orders")
                        .header("Idempotency-Key", key)
                        .json(BODY)
                        .sentTo(place, context));
    }

    private Answer get(RequestStreamHandler get, String order, FixedContext context) {
        return API.documented(
                "getOrder",
                request("GET", "/orders/" + order)
                        .pathParameter("orderId", order)
                        .sentTo(get, context));
    }

    private ProxyEvent request(String method, String path) {
        return ProxyEvent.of(method, path).token(dependencies.token());
    }
}
