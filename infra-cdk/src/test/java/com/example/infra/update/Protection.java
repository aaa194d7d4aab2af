package com.example.infra.update;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Protection of a resource is not reduced: policies, deletion protection, backups, rotation, and the time for which data is
 * kept.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html">
 *     DeletionPolicy</a>
 */
final class Protection implements UpdateRule {

    private static final List<String> GUARDS = List.of(
            "DeletionPolicy",
            "UpdateReplacePolicy",
            "DeletionProtection",
            "DeletionProtectionEnabled",
            "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled",
            "EnableKeyRotation");

    private static final List<String> ON = List.of("Retain", "ACTIVE", "true");

    private static final List<String> PERIODS =
            List.of("RetentionPeriodHours", "MessageRetentionPeriod", "PendingWindowInDays", "RetentionInDays");

    @Override
    public Stream<UpdateBreak> breaks(StageUpdate update) {
        return update.changes()
                .filter(change -> !change.removes())
                .flatMap(change -> Stream.concat(GUARDS.stream(), PERIODS.stream())
                        .filter(path -> isReduced(
                                change.deployed().at(path), change.next().at(path)))
                        .map(path -> new UpdateBreak(
                                "%s is protected less, as %s changes from %s to %s"
                                        .formatted(
                                                change.deployed(),
                                                path,
                                                change.deployed().at(path).asString(""),
                                                change.next().at(path).asString("nothing")),
                                "keep the protection; if it is reduced on purpose, list the break")));
    }

    private static boolean isReduced(JsonNode before, JsonNode after) {
        if (ON.contains(before.asString(""))) {
            return !before.asString("").equals(after.asString(""));
        }
        return before.isNumber() && (!after.isNumber() || after.asLong() < before.asLong());
    }
}
