package com.example.kit.http;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The way of a {@code PlaceOrder} body into the service: parse, validate against the schema, bind to a record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JsonReadBenchmark {

    private static final String BODY = """
            {"lines":[{"sku":"TEA-GREEN-100","quantity":2},{"sku":"CUP-WHITE","quantity":1}],\
            "contact":{"name":"Alice","email":"alice@example.com","address":{"line1":"1 Garden Street",\
            "city":"Springfield","postcode":"12345","country":"DE"}}}""";

    private final JsonBody<?> body = body();

    private static JsonBody<?> body() {
        try {
            return JsonBody.of(
                    Class.forName("com.example.orders.function.PlaceOrderRequest"), "orders", "PlaceOrderRequest");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public Object parse() {
        return JsonText.parse(BODY);
    }

    @Benchmark
    public Object parseValidateAndBind() {
        return body.read(BODY);
    }
}
