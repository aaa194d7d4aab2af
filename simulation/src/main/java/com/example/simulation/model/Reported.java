package com.example.simulation.model;

import com.example.simulation.model.entity.Values;
import com.example.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The differences that the audit reports. Predictions leave out what it reports as missing, and nothing else. */
record Reported(Set<String> differences) {

    static Reported of(World world) {
        var bucket = world.deployment().nameOf("AWS::S3::Bucket", "AuditBucket");
        var notes = world.cloud().buckets().in(bucket).get("orders/audit.json");
        var differences = new HashSet<String>();
        if (notes != null) {
            Values.objects(Values.parse(new String(notes, StandardCharsets.UTF_8)), "slots").stream()
                    .flatMap(slot -> Values.objects(slot, "differences").stream())
                    .forEach(each -> differences.add(Values.text(each, "order") + " " + Values.text(each, "kind")));
        }
        return new Reported(differences);
    }

    /** True if the audit reports that the order's sale, or its cancellation, was not counted. */
    boolean isUncounted(String order, String status) {
        return status.equals("CANCELLED")
                ? has(order, "CANCELLATION_MISSING")
                : has(order, "SALE_MISSING") || has(order, "EARLIER_SALE_MISSING");
    }

    /** True if the audit reports that the event is not in the archive. */
    boolean isUnarchived(String event) {
        var subject = event.substring(0, event.indexOf('#')).split("/", 2);
        return subject[0].equals("reservation")
                ? has(subject[1], "STOCK_EVENT_NOT_ARCHIVED")
                : has(subject[1], "LAST_EVENT_NOT_ARCHIVED") || has(subject[1], "EARLIER_EVENT_NOT_ARCHIVED");
    }

    private boolean has(String order, String kind) {
        return differences.contains(order + " " + kind);
    }
}
