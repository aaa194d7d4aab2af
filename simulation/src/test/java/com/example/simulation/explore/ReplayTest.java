package com.example.simulation.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.fault.Schedule;
import com.example.simulation.flow.Rivals;
import com.example.simulation.mutant.Mutant;
import com.example.simulation.mutant.Mutants;
import com.example.simulation.process.Mutation;
import org.junit.jupiter.api.Test;

/**
 * Repeats one run: {@code -Dsim.replay=place:3.crash-after}, {@code -Dsim.replay=seed-42:}, or
 * {@code -Dsim.replay=last-piece@0110:} with the turns of rivals.
 */
class ReplayTest {

    private static final Schedule SCHEDULE = Schedule.parse(System.getProperty("sim.replay", "place:3.crash-after"));

    @Test
    void findsTheSameAgain() {
        var mutant = Mutants.all().getFirst();
        var schedule = mutant.schedules().getFirst();

        var first = new FlowRunner(Templates.dev(), mutant.mutation()).run(schedule);
        var again = new FlowRunner(Templates.dev(), mutant.mutation()).run(Schedule.parse(schedule.toString()));

        assertThat(first.violations()).isNotEmpty();
        assertThat(again.violations()).isEqualTo(first.violations());
        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(new Finding(first).toString())
                .contains("-Dsim.replay=" + schedule)
                .contains("sequenceDiagram")
                .contains("crash-after at call");
    }

    @Test
    void repeatsTheTurnsOfRivals() {
        var mutant = mutant("an order is updated without its optimistic lock");
        var rivals = Rivals.named("settle-vs-cancel").orElseThrow();

        var found = RivalExploration.of(new FlowRunner(Templates.dev(), mutant.mutation()), rivals)
                .findings()
                .getFirst();
        var line = found.replay().replaceAll(".*-Dsim.replay=", "");
        var again = new FlowRunner(Templates.dev(), mutant.mutation()).run(Schedule.parse(line));

        assertThat(line).startsWith("settle-vs-cancel@");
        assertThat(again.violations()).isEqualTo(found.result().violations());
        assertThat(again.hash()).isEqualTo(found.result().hash());
        assertThat(found.toString()).contains("sequenceDiagram").contains("CancelOrderFunction");
    }

    private static Mutant mutant(String name) {
        return Mutants.all().stream()
                .filter(mutant -> mutant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void replays() {
        var mutation = Mutants.all().stream()
                .filter(mutant -> mutant.name().equals(System.getProperty("sim.mutant")))
                .map(mutant -> mutant.mutation())
                .findFirst()
                .orElseGet(Mutation::none);

        var result = new FlowRunner(Templates.dev(), mutation).run(SCHEDULE);

        assertThat(result.violations()).as(() -> new Finding(result).toString()).isEmpty();
    }
}
