package com.example.orders.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.http.Json;
import org.junit.jupiter.api.Test;

class PlaceOrderRequestTest {

    /**
     * The canonical form that fingerprints are computed from. Records of the last day contain fingerprints of this form. If
     * it changes, retries of requests from before the deployment are rejected as different requests.
     */
    @Test
    void hasOneCanonicalForm() {
        var request = Json.mapper().readValue(Shop.BODY, PlaceOrderRequest.class);

        assertThat(Json.write(request)).isEqualTo("""
                {"lines":[{"sku":"TEA-GREEN","quantity":2},{"sku":"TEA-POT","quantity":1}],\
                "contact":{"name":"Alice","email":"alice@example.com",\
                "address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""");
    }
}
