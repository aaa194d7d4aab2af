package com.example.load.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Subject PLAIN = new Subject("plain", "no framework", 9_870_000, 36, null);
    private static final Subject SHOP = new Subject("shop", "the shop", 34_000_000, 88, null);

    @Test
    void hasARowForEachVariantAfterALineOnTheRun() {
        var second = new Round(
                2,
                Map.of("plain", Measured.coldStart(2), "shop", Measured.coldStart(2)),
                Map.of("shop", new Restore(2.5, 66.4, 43)));

        var table =
                new Table(Measured.report(List.of(PLAIN, SHOP), List.of(Measured.round(1, 1, 2), second), List.of()));

        assertThat(table.markdown()).isEqualTo("""
                Rounds: 2, on 2026-01-31, commit abc123; Linux amd64, 2 CPUs (A Processor), functions pinned to CPU 1; JDK Vendor 25.0.3, \
                Runtime Interface Client 2.10.1, functions of 1024 MB, 200 warm invocations.

                | variant | CPU × plain | CPU s | init ms | first ms | cold ms | classes | RSS MB | restore ms | restore classes \
                | warm p50 / p99 ms | warm CPU ms | zip MB / jars |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                | plain | 1.00 (1.00–1.00) | 1.50 | 1200 | 300 | 1500 (1000–2000) | 5000 | 150 | – | – | 2.0 / 7.1 | 3.5 | 9.9 / 36 |
                | shop | 1.50 (1.00–2.00) | 2.00 | 1600 | 400 | 2000 (2000–2000) | 5000 | 150 | 66 (66–66) | 43 | 2.0 / 7.1 | 3.5 | 34.0 / 88 |
                """);
    }

    @Test
    void tellsWhyAVariantIsMissing() {
        var notBuilt = new Subject("quarkus", "Quarkus", 0, 0, "no artifact a|b");

        var markdown = new Table(Measured.report(
                        List.of(PLAIN, notBuilt), List.of(Measured.round(1, 1, 2)), List.of("round 1: plain ended")))
                .markdown();

        assertThat(markdown)
                .contains("\n| quarkus | not built: no artifact a\\|b | | | | | | | | | | | |\n")
                .endsWith("\nFailed:\n- round 1: plain ended\n");
    }

    /** Otherwise the documentation shows columns that the bench does not write any more. */
    @Test
    void hasTheColumnsThatTheReadmeShows() throws Exception {
        var readme = Files.readString(Path.of(System.getProperty("shop.repository"), "load-tests/README.md"));

        assertThat(readme).contains(Table.head("plain") + "\n");
    }
}
