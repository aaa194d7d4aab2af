package com.example.load.code;

import com.example.stream.domain.Money;
import com.example.stream.domain.OrderId;
import com.example.stream.domain.SalesFact;
import com.example.stream.domain.Sku;
import com.example.stream.domain.Slices;
import com.example.stream.domain.SoldLine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A batch of 500 sales is cut into slices that fit into one transaction each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SlicesBenchmark {

    private final List<SalesFact> facts = IntStream.range(0, StreamMeter.BATCH)
            .mapToObj(SlicesBenchmark::fact)
            .toList();

    private static SalesFact fact(int number) {
        var id = String.format(Locale.ROOT, "%026d", number);
        return new SalesFact(
                new SalesFact.Key(new OrderId(id), SalesFact.Kind.CONFIRMED),
                "order/%s#2".formatted(id),
                Instant.parse("2026-03-01T12:00:00Z"),
                List.of(new SoldLine(new Sku("TEA-GREEN-100"), 2, 490), new SoldLine(new Sku("CUP-WHITE"), 1, 650)),
                new Money(1630, "EUR"),
                Optional.empty());
    }

    @Benchmark
    public Object cut() {
        return Slices.cut(facts, Optional::of);
    }
}
