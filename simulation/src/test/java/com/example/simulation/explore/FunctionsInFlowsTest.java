package com.example.simulation.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.flow.Flows;
import com.example.simulation.process.Mutation;
import com.example.simulation.world.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Faults happen where flows lead: of a function that is in none, nobody knows what a crash does. */
class FunctionsInFlowsTest {

    /** Functions that no flow calls, and why. */
    private static final Map<String, String> EXEMPT = Map.of(
            "SeedCatalogueFunction",
            "CloudFormation calls it while a stage is made, before anybody orders, and it answers over HTTP to an"
                    + " address that is given to it, past the simulated wire");

    @Test
    void callEveryFunctionThatIsDeployed() {
        var runner = new FlowRunner(Templates.dev(), Mutation.none());
        var called = Flows.all().stream()
                .flatMap(flow -> runner.run(flow, List.of()).steps().stream())
                .filter(FunctionsInFlowsTest::isOpenToFaults)
                .map(Step::process)
                .collect(Collectors.toSet());

        assertThat(Templates.dev().functionNames())
                .filteredOn(function -> !called.contains(function))
                .containsExactlyInAnyOrderElementsOf(EXEMPT.keySet());
    }

    /** The steps before a flow, and those that settle it, run without faults. */
    private static boolean isOpenToFaults(Step step) {
        return step.point() >= 0;
    }
}
