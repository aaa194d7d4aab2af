package com.example.simulation.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.mutant.Mutant;
import com.example.simulation.mutant.Mutants;
import com.example.simulation.process.Mutation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An audit that ignores one kind of difference is caught. Each mutant is hunted separately, in seconds. */
class AuditMutantsTest {

    private static final FlowRunner AS_IT_IS = new FlowRunner(Templates.dev(), Mutation.none());

    static Stream<String> mutants() {
        return Mutants.all().stream().map(Mutant::name).filter(name -> name.startsWith("the audit"));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void die(String name) {
        var mutant = Mutants.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(MutantHunt.of(mutant, Templates.dev(), AS_IT_IS).caught()).isTrue();
    }
}
