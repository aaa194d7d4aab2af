package stackrun.iam.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Somebody else's evaluator decides as ours does, but for the classes of cases of {@link KnownDisagreement}.
 *
 * <p>A failure prints the seed, with which {@link RandomCases#of} makes the case again.
 */
class IamSimulateTest {

    private static final int CASES = 10_000;
    private static final int OF_EACH_OUTCOME = 2_000;

    @Test
    void agreesOnGeneratedCases() {
        List<JudgedCase> cases =
                LongStream.range(0, CASES).mapToObj(RandomCases::of).toList();
        List<String> theirs = IamSimulate.outcomes(cases);
        List<JudgedCase> disputed = disagreeing(cases, theirs);

        assertThat(unexplained(disputed)).isEmpty();
        assertThat(explainedBy(disputed).keySet())
                .as("classes of cases that occur")
                .containsExactly(KnownDisagreement.values());
    }

    /** The comparison would say little if nearly all cases had one outcome. */
    @Test
    void generatesCasesOfEachOutcome() {
        Map<Outcome, Long> outcomes = LongStream.range(0, CASES)
                .mapToObj(RandomCases::of)
                .collect(Collectors.groupingBy(JudgedCase::ours, Collectors.counting()));

        assertThat(outcomes).hasSize(Outcome.values().length);
        assertThat(outcomes.values()).allMatch(count -> count >= OF_EACH_OUTCOME);
    }

    private static List<JudgedCase> disagreeing(List<JudgedCase> cases, List<String> theirs) {
        List<JudgedCase> disagreeing = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (!theirs.get(i).equals(cases.get(i).ours().name())) {
                disagreeing.add(cases.get(i));
            }
        }
        return disagreeing;
    }

    private static List<String> unexplained(List<JudgedCase> disputed) {
        List<JudgedCase> rewritten =
                disputed.stream().map(KnownDisagreement::rewriteAll).toList();
        List<String> theirs = IamSimulate.outcomes(rewritten);
        List<JudgedCase> unexplained = disagreeing(rewritten, theirs);
        return unexplained.stream()
                .map(each -> "seed " + each.seed() + ": ours " + each.ours() + ", theirs "
                        + theirs.get(rewritten.indexOf(each)) + ": " + each.json())
                .toList();
    }

    /** Counts the cases that a class alone explains. */
    private static Map<KnownDisagreement, Long> explainedBy(List<JudgedCase> disputed) {
        List<KnownDisagreement> classes = new ArrayList<>();
        List<JudgedCase> rewritten = new ArrayList<>();
        for (KnownDisagreement each : KnownDisagreement.values()) {
            for (JudgedCase one : disputed) {
                JudgedCase candidate = each.rewrite(one);
                if (!candidate.json().equals(one.json()) && candidate.ours() == one.ours()) {
                    classes.add(each);
                    rewritten.add(candidate);
                }
            }
        }
        List<String> theirs = IamSimulate.outcomes(rewritten);
        Map<KnownDisagreement, Long> explained = new EnumMap<>(KnownDisagreement.class);
        for (int i = 0; i < rewritten.size(); i++) {
            if (theirs.get(i).equals(rewritten.get(i).ours().name())) {
                explained.merge(classes.get(i), 1L, Long::sum);
            }
        }
        return explained;
    }
}
