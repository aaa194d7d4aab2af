package com.example.simulation.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.flow.Flow;
import com.example.simulation.flow.Flows;
import com.example.simulation.flow.Losses;
import com.example.simulation.process.Mutation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each loss between the services is repaired or reported. */
class LossesTest {

    private final FlowRunner runner = new FlowRunner(Templates.dev(), Mutation.none());

    static Stream<String> losses() {
        return Losses.all().stream().map(Flow::name);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void areRepairedOrReported(String loss) {
        var result = runner.run(Flows.named(loss), List.of());

        assertThat(result.violations()).isEmpty();
    }

    /** The audit's own calls, with no fault at any. */
    @Test
    void areRepairedByTheFlowThatFaultsAreTriedIn() {
        assertThat(runner.run(Flows.named("audit"), List.of()).violations()).isEmpty();
    }
}
