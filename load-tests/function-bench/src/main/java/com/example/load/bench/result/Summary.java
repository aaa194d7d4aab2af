package com.example.load.bench.result;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of one variant. A spread is null if there is nothing to summarize, because the variant, the reference or
 * the restore did not run.
 *
 * @param ratio {@link PairedRatios}
 */
public record Summary(
        String variant,
        @Nullable Spread ratio,
        @Nullable Spread cpuSeconds,
        @Nullable Spread initMs,
        @Nullable Spread firstMs,
        @Nullable Spread coldMs,
        @Nullable Spread classes,
        @Nullable Spread rssMb,
        @Nullable Spread warmP50Ms,
        @Nullable Spread warmP99Ms,
        @Nullable Spread warmCpuMs,
        @Nullable Spread restoreMs,
        @Nullable Spread restoreClasses,
        @Nullable Spread publishCpuSeconds) {

    public static Summary of(List<Round> rounds, String variant, String reference) {
        var cold = rounds.stream()
                .flatMap(round -> Stream.ofNullable(round.coldStarts().get(variant)))
                .toList();
        var restored = rounds.stream()
                .flatMap(round -> Stream.ofNullable(round.restores().get(variant)))
                .toList();
        return new Summary(
                variant,
                spread(PairedRatios.of(rounds, variant, reference), ratio -> ratio),
                spread(cold, ColdStart::cpuSeconds),
                spread(cold, ColdStart::initMs),
                spread(cold, ColdStart::firstMs),
                spread(cold, ColdStart::coldMs),
                spread(cold, ColdStart::classes),
                spread(cold, ColdStart::rssMb),
                spread(cold, start -> start.warm().p50Ms()),
                spread(cold, start -> start.warm().p99Ms()),
                spread(cold, start -> start.warm().cpuMs()),
                spread(restored, Restore::firstMs),
                spread(restored, Restore::classes),
                spread(restored, Restore::publishCpuSeconds));
    }

    private static <T> @Nullable Spread spread(Collection<T> measured, ToDoubleFunction<T> value) {
        return measured.isEmpty()
                ? null
                : Spread.of(measured.stream().map(value::applyAsDouble).toList());
    }
}
