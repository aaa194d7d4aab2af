package com.example.simulation.oracle;

import com.example.orders.domain.audit.Difference;
import com.example.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Orders, stock, sales and archive agree, or the audit reports exactly the differences that it cannot repair. */
final class NothingDiffersInSilence implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        var actual = ActualDifferences.in(world);
        var reported = reported(world);
        return Stream.concat(
                actual.stream()
                        .filter(each -> isRepairable(each) || !reported.contains(each))
                        .map(each -> isRepairable(each)
                                ? "nobody repairs that %s".formatted(each)
                                : "nobody reports that %s".formatted(each)),
                reported.stream()
                        .filter(each -> !actual.contains(each))
                        .map("it is reported and not so that %s"::formatted));
    }

    private static boolean isRepairable(String difference) {
        return Difference.Kind.valueOf(difference.substring(difference.indexOf(' ') + 1))
                .isRepairable();
    }

    private static Set<String> reported(World world) {
        var bucket = world.deployment().nameOf("AWS::S3::Bucket", "AuditBucket");
        var notes = world.cloud().buckets().in(bucket).get("orders/audit.json");
        var reported = new TreeSet<String>();
        if (notes != null) {
            for (var slot : JsonMapper.shared()
                    .readTree(new String(notes, StandardCharsets.UTF_8))
                    .path("slots")) {
                slot.path("differences")
                        .forEach(each -> reported.add(each.path("order").asString() + " "
                                + each.path("kind").asString()));
            }
        }
        return reported;
    }
}
