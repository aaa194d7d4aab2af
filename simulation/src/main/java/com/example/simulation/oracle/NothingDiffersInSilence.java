package com.example.simulation.oracle;

import com.example.orders.domain.audit.Difference;
import com.example.simulation.world.World;
import java.util.stream.Stream;

/** Orders, stock, sales and archive agree, or the audit reports exactly the differences that it cannot repair. */
final class NothingDiffersInSilence implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        var actual = ActualDifferences.in(world);
        var reported = ReportedDifferences.in(world);
        return Stream.concat(
                actual.stream()
                        .filter(each -> isRepairable(each) || !reported.contains(each))
                        .map(each -> isRepairable(each)
                                ? "the audit did not repair: %s".formatted(each)
                                : "the audit did not report: %s".formatted(each)),
                reported.stream()
                        .filter(each -> !actual.contains(each))
                        .map("it is reported and not so that %s"::formatted));
    }

    private static boolean isRepairable(String difference) {
        return Difference.Kind.valueOf(difference.substring(difference.indexOf(' ') + 1))
                .isRepairable();
    }
}
