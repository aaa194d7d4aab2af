package com.example.infra.update;

import java.util.Set;
import java.util.stream.Stream;

/**
 * A weak reference locks nothing. The API must not route to a function that is already gone, and a stack must notice that a
 * value which it read has changed: {@code cdk deploy} skips a stack whose template is the same.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html">
 *     Fn::GetStackOutput: the consuming stack is not updated when the value changes</a>
 */
final class WeakReads implements UpdateRule {

    @Override
    public Stream<UpdateBreak> breaks(StageUpdate update) {
        return update.order()
                .flatMap(stack -> update.deployed().values().stream()
                        .filter(reader -> !reader.file().equals(stack.file()))
                        .flatMap(reader -> breaks(update, stack, reader)));
    }

    private static Stream<UpdateBreak> breaks(StageUpdate update, StackTemplate stack, StackTemplate reader) {
        var before = update.deployed(stack.file());
        var later = update.during(stack, reader);
        return reader.weakReads().getOrDefault(before.deployedName(), Set.of()).stream()
                .flatMap(output -> {
                    var isGone = update.removes(stack.file(), before.output(output));
                    if (isGone && later.equals(reader) && reader.has("AWS::ApiGateway::RestApi")) {
                        return Stream.of(
                                new UpdateBreak(
                                        "%s removes the resource behind output %s before %s, which invokes it"
                                                .formatted(stack.file(), output, reader.file()),
                                        "keep the function as `retiring` for one release (docs/runbooks/update.md#rename-a-function)"));
                    }
                    var isStale = !isGone
                            && update.next(reader.file()).equals(reader)
                            && update.changes(stack.file(), before.output(output), stack.output(output));
                    return isStale
                            ? Stream.of(new UpdateBreak(
                                    "%s output %s changes, and %s is not deployed again"
                                            .formatted(stack.file(), output, reader.file()),
                                    "give the new resource another id, so that the reader's template changes too"))
                            : Stream.of();
                });
    }
}
