package com.example.kit.dynamodb;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Which conditions cancelled a transaction, by the position of the write.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CancellationReason.html">CancellationReason</a>
 */
public record FailedConditions(TransactionCanceledException cancelled) {

    public boolean at(int write) {
        return "ConditionalCheckFailed".equals(reason(write).code());
    }

    /** The item as it stood, where the write asked for {@code ALL_OLD} and there was one. */
    public Optional<Item> itemAt(int write) {
        var reason = reason(write);
        return reason.hasItem() ? Optional.of(new Item(reason.item())) : Optional.empty();
    }

    /** True where no condition failed: the transaction met a conflict or throttling instead. */
    public boolean none() {
        return cancelled.cancellationReasons().stream()
                .noneMatch(reason -> "ConditionalCheckFailed".equals(reason.code()));
    }

    private CancellationReason reason(int write) {
        return cancelled.cancellationReasons().get(write);
    }
}
