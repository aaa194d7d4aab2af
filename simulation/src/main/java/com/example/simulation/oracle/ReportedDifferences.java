package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** The differences that the audit reports in its notes. */
final class ReportedDifferences {

    private ReportedDifferences() {}

    /** Returns each difference as the id of the order and the kind of the difference. */
    static Set<String> in(World world) {
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
