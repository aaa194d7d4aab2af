package com.example.smoke.step;

import com.example.smoke.stage.CannotTest;
import com.example.smoke.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Runs all steps in their order. A step that fails does not stop the others. */
public final class SmokeTest {

    private static final List<Step> STEPS = List.of(
            new SignIn(),
            new Parked(),
            new Stocked(),
            new Placed(),
            new Decided(),
            new Counted(),
            new Archived(),
            new Traced(),
            new Unauthorized(),
            new Hidden(),
            new Quota(),
            new Alarmed(),
            new TornDown());

    private SmokeTest() {}

    public static List<String> names() {
        return STEPS.stream().map(Step::name).toList();
    }

    /** The additional orders come before the alarm, which takes its time anyway. */
    private static List<Step> steps(int orders) {
        var steps = new ArrayList<>(STEPS);
        if (orders > 0) {
            steps.add(steps.size() - 2, new Loaded(orders));
        }
        return steps;
    }

    /**
     * Runs the test.
     *
     * @param orders the number of orders that are also placed at once; 0 for none
     * @param report receives the name and the result of each step as soon as it is known
     * @return true if no step failed
     */
    public static boolean run(Stage stage, Patience patience, int orders, BiConsumer<String, Result> report) {
        boolean passed = true;
        try (var trial = new Trial(stage, patience)) {
            for (var step : steps(orders)) {
                var result = result(step, trial);
                report.accept(step.name(), result);
                passed &= !(result instanceof Result.Failed);
            }
        }
        return passed;
    }

    private static Result result(Step step, Trial trial) {
        try {
            return step.run(trial);
        } catch (CannotTest refused) {
            return new Result.Failed(String.valueOf(refused.getMessage()));
        }
    }
}
