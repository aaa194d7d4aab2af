package com.example.orders.function;

import static com.example.orders.function.Shop.ALICE;
import static com.example.orders.function.Shop.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.ContractCheck;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ProxyEvent;
import com.example.orders.OrdersTables;
import com.example.orders.domain.OrderId;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas in {@code orders.yaml} accept the same input as the functions. */
class ContractTest {

    private static final OrdersTables TABLES = OrdersTables.create();
    private static final String NO_ORDER = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    @Test
    void isKeptByPlaceOrder() {
        var check = check(
                "placeOrder",
                () -> ProxyEvent.of("POST", "/orders")
                        .token(ALICE)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .json(Shop.BODY));

        check.agreesBut();
        check.readsNothingTwice();
    }

    @Test
    void isKeptByListOrders() {
        var check = check("listOrders", () -> ProxyEvent.of("GET", "/orders").token(ALICE));

        check.agreesBut("cursor");
        check.readsNothingTwice();
    }

    @Test
    void isKeptByGetOrder() {
        check(
                        "getOrder",
                        () -> ProxyEvent.of("GET", "/orders/" + NO_ORDER)
                                .pathParameter("orderId", NO_ORDER)
                                .token(ALICE))
                .readsNothingTwice();
    }

    @Test
    void isKeptByCancelOrder() {
        check(
                        "cancelOrder",
                        () -> ProxyEvent.of("POST", "/orders/" + NO_ORDER + "/cancel")
                                .pathParameter("orderId", NO_ORDER)
                                .token(ALICE))
                .readsNothingTwice();
    }

    /** A malformed id is answered like an unknown one, so this compares with the type {@code OrderId}. */
    @ParameterizedTest
    @ValueSource(strings = {"getOrder", "cancelOrder"})
    void saysWhatAnOrderIdIs(String operation) {
        var orderId = API.parameters(operation).getFirst();

        assertThat(orderId.name()).isEqualTo("orderId");
        assertThat(orderId.probes()).anyMatch(OrderId::isValid);
        assertThat(orderId.probes())
                .filteredOn(probe -> OrderId.isValid(probe) != orderId.allows(probe))
                .isEmpty();
    }

    private static ContractCheck check(String operation, Supplier<ProxyEvent> valid) {
        return new ContractCheck(API, operation, Entry.OURS.open(TABLES.environment(operation + "Function")), valid);
    }
}
