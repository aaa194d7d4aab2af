package com.example.orders.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.http.Json;
import org.junit.jupiter.api.Test;

class PlaceOrderRequestTest {

    /**
     * The form that fingerprints are made of. A day's records hold fingerprints of it: with another form, requests that
     * are repeated while it is deployed are refused as others.
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
