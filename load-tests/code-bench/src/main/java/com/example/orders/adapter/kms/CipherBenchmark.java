package com.example.orders.adapter.kms;

import com.example.orders.domain.Contact;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.SealedContact;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A contact is sealed for its order with a key derived from the customer's, and opened again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CipherBenchmark {

    private final AesCustomerKey key =
            new AesCustomerKey(new byte[AesCustomerKey.KEY_BYTES], "bench", 1, new SecureRandom());
    private final OrderId order = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    private final Contact contact = new Contact(
            "Alice", "alice@example.com", new Contact.Address("1 Garden Street", null, "Springfield", "12345", "DE"));
    private final SealedContact sealed = key.seal(order, contact);

    @Benchmark
    public Object seal() {
        return key.seal(order, contact);
    }

    @Benchmark
    public Object open() {
        return key.open(order, sealed);
    }
}
