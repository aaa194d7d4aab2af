package com.example.infra.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of this API that break its callers, and changes that do not. */
class ApiBreaksTest {

    private static final String ORDERS = "openapi/orders.yaml";

    private EditedTree tree;

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        tree = EditedTree.in(folder);
    }

    @Test
    void nothingBreaksInTheTreeItself() {
        assertThat(tree.breaks()).isEmpty();
    }

    @Test
    void removedFile() throws IOException {
        assertThat(tree.breaksWithout("openapi/sales.yaml")).containsExactly("openapi/sales.yaml is removed");
    }

    @Test
    void removedEndpoint() throws IOException {
        assertThat(tree.breaksAfter(
                        ORDERS, api -> object(api, "/paths/~1orders").remove("get")))
                .containsExactly("openapi/orders.yaml: GET /orders is removed");
    }

    @Test
    void removedResponseField() throws IOException {
        assertThat(tree.breaksAfter(ORDERS, api -> {
                    object(api, "/components/schemas/OrderPage/properties").remove("orders");
                    object(api, "/components/schemas/OrderPage").remove("required");
                }))
                .containsExactly("openapi/orders.yaml: GET /orders is incompatible");
    }

    @Test
    void responseFieldThatBecomesOptional() throws IOException {
        assertThat(tree.breaksAfter(
                        ORDERS,
                        api -> object(api, "/components/schemas/OrderPage").remove("required")))
                .containsExactly("openapi/orders.yaml: GET /orders is incompatible");
    }

    @Test
    void fieldNewlyRequiredInARequest() throws IOException {
        assertThat(tree.breaksAfter(ORDERS, api -> {
                    object(api, "/components/schemas/PlaceOrderRequest/properties")
                            .putObject("gift")
                            .put("type", "boolean");
                    array(api, "/components/schemas/PlaceOrderRequest/required").add("gift");
                }))
                .containsExactly("openapi/orders.yaml: POST /orders is incompatible");
    }

    @Test
    void fieldThatARequestNoLongerTakes() throws IOException {
        assertThat(tree.breaksAfter(
                        ORDERS,
                        api -> object(api, "/components/schemas/Address/properties")
                                .remove("line2")))
                .contains("openapi/orders.yaml: POST /orders no longer takes the field /contact/address/line2");
    }

    @Test
    void statusThatCallersDoNotKnow() throws IOException {
        assertThat(tree.breaksAfter(
                        ORDERS,
                        api -> array(api, "/components/schemas/OrderStatus/enum")
                                .add("LOST")))
                .contains("openapi/orders.yaml: GET /orders/{orderId} is incompatible");
    }

    @Test
    void removedScope() throws IOException {
        assertThat(tree.breaksAfter(
                        ORDERS,
                        api -> array(api, "/paths/~1orders/get/security/0/cognito")
                                .set(0, "orders/audit")))
                .containsExactly("openapi/orders.yaml: GET /orders no longer admits the scope orders/read");
    }

    @Test
    void additionsBreakNothing() throws IOException {
        assertThat(tree.breaksAfter(ORDERS, api -> {
                    object(api, "/components/schemas/PlaceOrderRequest/properties")
                            .putObject("gift")
                            .put("type", "boolean");
                    object(api, "/components/schemas/OrderPage/properties")
                            .putObject("count")
                            .put("type", "integer");
                    object(api, "/paths")
                            .set("/baskets", object(api, "/paths/~1orders").deepCopy());
                    array(api, "/paths/~1orders/get/security/0/cognito").add("orders/audit");
                    object(api, "/info").put("description", "Another text.");
                }))
                .isEmpty();
    }

    private static ObjectNode object(ObjectNode api, String pointer) {
        return (ObjectNode) api.at(pointer);
    }

    private static ArrayNode array(ObjectNode api, String pointer) {
        return (ArrayNode) api.at(pointer);
    }
}
