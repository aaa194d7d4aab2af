package com.example.deadletters.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Prints what would be sent and to which target, and checks with Lambda that the functions can be invoked. Sends
 * nothing.
 */
public record DryRun(DeadLetters letters, Functions lambda, Consumer<String> tell) {

    public void of(List<DeadLetter> all) {
        var functions = new LinkedHashSet<String>();
        for (var letter : all) {
            switch (letter) {
                case DeadLetter.OfQueue message ->
                    tell.accept("%s  would be sent to %s"
                            .formatted(message.id(), message.queue().name()));
                case DeadLetter.OfStream batch -> {
                    try {
                        letters.batches()
                                .read(batch)
                                .ifPresent(read -> functions.add(
                                        batch.reader().functionArn().orElse(read.functionArn())));
                        tell.accept("%s  would be replayed through %s".formatted(batch.id(), batch.source()));
                    } catch (CannotRedrive failure) {
                        tell.accept("%s  cannot be read: %s".formatted(batch.id(), failure.getMessage()));
                    }
                }
            }
        }
        functions.forEach(lambda::rehearse);
    }
}
