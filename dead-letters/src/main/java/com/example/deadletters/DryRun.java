package com.example.deadletters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/** Says what would be sent and where to, and asks Lambda whether the functions could be invoked; sends nothing. */
record DryRun(DeadLetters letters, Replay replay, Consumer<String> tell) {

    void of(List<DeadLetter> all) {
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
                    } catch (CannotRedrive | SdkException failure) {
                        tell.accept("%s  cannot be read: %s".formatted(batch.id(), Reason.of(failure)));
                    }
                }
            }
        }
        functions.forEach(replay::rehearse);
    }
}
