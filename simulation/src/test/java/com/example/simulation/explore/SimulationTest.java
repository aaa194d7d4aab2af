package com.example.simulation.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.mutant.Mutant;
import com.example.simulation.mutant.Mutants;
import com.example.simulation.oracle.Oracles;
import com.example.simulation.process.Mutation;
import com.example.simulation.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every flow, every fault, every mutant. {@code -Dsim.seeds} and {@code -Dsim.minutes} say how long it goes on, and {@code
 * -Dsim.first-seed} which storms are new; the report is {@code target/simulation/report.json} at the root.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {

    private static final long FIRST_SEED = Long.getLong("sim.first-seed", 0);
    private static final int SEEDS = Integer.getInteger("sim.seeds", 2_000);
    private static final int MIN_SEEDS = 200;
    private static final int MINUTES = Integer.getInteger("sim.minutes", 10);

    private Report report;

    @BeforeAll
    void run() throws InterruptedException {
        report = Simulation.run(Templates.dev(), FIRST_SEED, SEEDS, Duration.ofMinutes(MINUTES));
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

    /** An oracle that nobody makes speak may be deaf. */
    @Test
    void hasAMutantForEachOracle() {
        assertThat(Mutants.all().stream().map(Mutant::oracle).collect(Collectors.toSet()))
                .isEqualTo(new Oracles(new World(Templates.dev(), Mutation.none())).names());
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

    /** A slow machine runs fewer: then the README's table is not compared, but so many there have to be. */
    @Test
    void hadTimeForStorms() {
        assertThat(report.seeds())
                .as("seeds within %s minutes", MINUTES)
                .isGreaterThanOrEqualTo(Math.min(SEEDS, MIN_SEEDS));
    }

    /** The table in the README is this report; {@code -Dreadme.update=true} writes it. */
    @Test
    void isWhatTheReadmeSays() throws IOException {
        var readme = ReadmeSection.of(Templates.repository().resolve("README.md"));
        if (Boolean.getBoolean("readme.update")) {
            readme.write(report.markdown());
        }
        if (report.seeds() == 2_000) {
            assertThat(ReadmeSection.of(Templates.repository().resolve("README.md"))
                            .content())
                    .isEqualTo(report.markdown());
        }
        assertThat(Files.exists(Templates.repository().resolve("target/simulation/report.json")))
                .isTrue();
    }
}
