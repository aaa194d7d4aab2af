package com.example.local.threads;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.threads.Evidence.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * On demand: places many orders, 64 at once in one environment, and compares the memory with that of one thread. Each order is
 * one of a new customer, so that each has a data key of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-java-runtime.html">Java runtime for
 *     Lambda Managed Instances</a>
 */
@EnabledIfSystemProperty(named = "threads.orders", matches = "[0-9]+", disabledReason = "on demand, see docs/tiers.md")
class ManyOrdersTest {

    private static final String FUNCTION = "placeOrderFunction";
    private static final int THREADS = 64;
    private static final int ORDERS = Integer.getInteger("threads.orders", 0);

    /** The orders after which memory is measured. */
    private static final int MEASURED_AFTER = 10_000;

    private static final int PROGRESS = 20_000;

    @Test
    void nothingCrosses(@TempDir Path folder) throws Exception {
        var measured = Math.min(MEASURED_AFTER, ORDERS);
        var requests = new Requests();
        requests.add(FUNCTION, measured + ORDERS);
        try (var shop = new Shop(folder, requests)) {
            long alone = residentKib(shop, 1, numbers(0, measured));
            long together;
            long start = System.nanoTime();
            try (var environment = shop.start(FUNCTION, THREADS)) {
                environment.awaitReady();
                shop.send(environment, numbers(measured, 2 * measured), THREADS);
                together = environment.residentKib();
                for (int from = 2 * measured; from < requests.size(); from += PROGRESS) {
                    shop.send(environment, numbers(from, Math.min(from + PROGRESS, requests.size())), THREADS);
                    shop.forgetAnswers();
                    print(
                            "%,d orders, %,d s, crossings: %s",
                            from + PROGRESS - measured, seconds(start), crossings(shop));
                }
            }
            print(
                    "%,d orders in %,d s; RSS after %,d orders: %,d KiB with one thread, %,d KiB with %d: %.2f",
                    ORDERS, seconds(start), measured, alone, together, THREADS, (double) together / alone);

            assertThat(crossings(shop)).isZero();
            for (var denied : List.of(true, false)) {
                for (var kind : List.of(Kind.ANSWER, Kind.LOG, Kind.METRIC, Kind.KEY)) {
                    assertThat(shop.evidence().counts(kind, requests.of(FUNCTION, denied)))
                            .as("%s of requests that are %sdenied", kind, denied ? "" : "not ")
                            .hasSize(1);
                }
            }
            assertThat((double) together / alone).isLessThanOrEqualTo(1.2);
        }
    }

    private static long residentKib(Shop shop, int threads, List<Integer> numbers) throws Exception {
        try (var environment = shop.start(FUNCTION, threads)) {
            environment.awaitReady();
            shop.send(environment, numbers, threads);
            return environment.residentKib();
        }
    }

    private static long crossings(Shop shop) {
        return Stream.of(Kind.values())
                .mapToLong(kind -> shop.evidence().crossed(kind).size())
                .sum();
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
