package com.example.orders.function;

import com.example.kit.http.Api;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.OrderLine;
import com.example.orders.domain.SealedContact;
import com.example.orders.domain.Sku;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The answer to {@code PlaceOrder}: from the order to the text of the body. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JsonWriteBenchmark {

    private final Order order = Order.place(
            new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FAV"),
            new CustomerId("alice"),
            List.of(OrderLine.of(new Sku("TEA-GREEN-100"), 2), OrderLine.of(new Sku("CUP-WHITE"), 1)),
            new SealedContact(new byte[200], 1),
            Instant.parse("2026-03-01T12:00:00Z"));

    @Benchmark
    public Object write() {
        return Api.json(201, OrderView.of(order));
    }
}
