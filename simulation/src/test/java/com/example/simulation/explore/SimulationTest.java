package com.example.simulation.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every flow, every fault, every mutant. {@code -Dsim.seeds} and {@code -Dsim.minutes} say how long it goes on; the
 * report is {@code target/simulation/report.json} at the root.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {

    private static final int SEEDS = Integer.getInteger("sim.seeds", 2_000);
    private static final int MINUTES = Integer.getInteger("sim.minutes", 10);

    private Report report;

    @BeforeAll
    void run() throws InterruptedException {
        report = Simulation.run(Templates.dev(), SEEDS, Duration.ofMinutes(MINUTES));
        report.write(Templates.repository().resolve("target/simulation/report.json"));
    }

    @Test
    void findsNothing() {
        assertThat(report.findings().stream().limit(5)).isEmpty();
    }

    @Test
    void letsNoMutantSurvive() {
        assertThat(report.survivors()).isEmpty();
        assertThat(report.mutants()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(report.seedsTwice()).isPositive();
        assertThat(report.mismatches()).isZero();
    }

    @Test
    void reachesEveryCallOfEveryFlow() {
        assertThat(report.flows())
                .filteredOn(flow -> flow.seeds() == 0)
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(flow.singles()).as(flow.name()).isPositive());
    }

    /** The table in the README is this report; {@code -Dreadme.update=true} writes it. */
    @Test
    void isWhatTheReadmeSays() throws IOException {
        var readme = ReadmeSection.of(Templates.repository().resolve("README.md"));
        if (Boolean.getBoolean("readme.update")) {
            readme.write(report.markdown());
        }
        if (SEEDS == 2_000) {
            assertThat(ReadmeSection.of(Templates.repository().resolve("README.md"))
                            .content())
                    .isEqualTo(report.markdown());
        }
        assertThat(Files.exists(Templates.repository().resolve("target/simulation/report.json")))
                .isTrue();
    }
}
