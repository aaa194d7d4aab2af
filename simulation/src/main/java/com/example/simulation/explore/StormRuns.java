package com.example.simulation.explore;

import com.example.simulation.flow.Storm;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of storms with consecutive seeds.
 *
 * @param seeds the number of storms
 * @param twice the number of storms that were run a second time
 * @param mismatches the number of second runs that differed from the first
 */
record StormRuns(int seeds, List<Finding> findings, int twice, int mismatches) {

    private static final int SEEDS_PER_SECOND_RUN = 20;

    /**
     * Runs the storms.
     *
     * @param to the seed after the last one
     * @param deadline the value of {@link System#nanoTime} after which no more storms begin
     */
    static StormRuns of(FlowRunner runner, long from, long to, long deadline) {
        var findings = new ArrayList<Finding>();
        int seeds = 0;
        int twice = 0;
        int mismatches = 0;
        for (long seed = from; seed < to && System.nanoTime() < deadline; seed++) {
            var result = runner.run(new Storm(seed));
            seeds++;
            if (!result.violations().isEmpty()) {
                findings.add(new Finding(result));
            }
            if (seed % SEEDS_PER_SECOND_RUN == 0) {
                twice++;
                mismatches += runner.run(new Storm(seed)).hash().equals(result.hash()) ? 0 : 1;
            }
        }
        return new StormRuns(seeds, findings, twice, mismatches);
    }
}
