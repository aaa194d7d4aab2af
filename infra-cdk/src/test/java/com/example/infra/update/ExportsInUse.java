package com.example.infra.update;

import java.util.stream.Stream;

/**
 * An export is neither removed nor changed while a deployed stack imports it.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html">Get exported outputs
 *     from a deployed stack</a>
 */
final class ExportsInUse implements UpdateRule {

    @Override
    public Stream<UpdateBreak> breaks(StageUpdate update) {
        return update.order().flatMap(stack -> breaks(update, stack));
    }

    private static Stream<UpdateBreak> breaks(StageUpdate update, StackTemplate stack) {
        var next = stack.exports();
        return update.deployed(stack.file()).exports().entrySet().stream()
                .filter(export -> !next.containsKey(export.getKey())
                        || update.changes(stack.file(), export.getValue(), next.get(export.getKey())))
                .flatMap(
                        export -> update.deployed().values().stream()
                                .map(other -> update.during(stack, other))
                                .filter(other -> !other.file().equals(stack.file())
                                        && other.imports().contains(export.getKey()))
                                .map(
                                        other -> new UpdateBreak(
                                                "%s export %s is %s while %s imports it"
                                                        .formatted(
                                                                stack.file(),
                                                                export.getKey(),
                                                                next.containsKey(export.getKey())
                                                                        ? "changed"
                                                                        : "removed",
                                                                other.file()),
                                                "keep the export for one release with Stack.exportValue, until no deployed stack imports it")));
    }
}
