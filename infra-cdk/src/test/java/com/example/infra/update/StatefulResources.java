package com.example.infra.update;

import java.util.stream.Stream;

/**
 * A resource that holds data, or that others know by its address, is neither removed nor replaced. CloudFormation deletes a
 * resource whose logical id is gone, and creates another one when a property changes that cannot be updated.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html">
 *     Update behaviors of stack resources</a>
 */
final class StatefulResources implements UpdateRule {

    @Override
    public Stream<UpdateBreak> breaks(StageUpdate update) {
        return update.changes()
                .filter(change -> Behaviour.isStateful(change.deployed().type()))
                .flatMap(StatefulResources::breaks);
    }

    private static Stream<UpdateBreak> breaks(Change change) {
        if (change.removes()) {
            return Stream.of(new UpdateBreak(
                    change.deployed() + " is removed",
                    "keep its logical id, or move it with `cdk refactor` (docs/runbooks/update.md#move-a-resource)"));
        }
        return change.replacements().stream()
                .map(
                        reason -> new UpdateBreak(
                                "%s is replaced, as %s changes".formatted(change.deployed(), reason),
                                "add another resource, copy the data, then remove this one (docs/runbooks/update.md#change-a-table)"));
    }
}
