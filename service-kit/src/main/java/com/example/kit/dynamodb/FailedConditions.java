package com.example.kit.dynamodb;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The reasons why a transaction was cancelled, by the position of each write.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CancellationReason.html">CancellationReason</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">The codes of
 *     TransactWriteItems</a>
 */
public record FailedConditions(TransactionCanceledException cancelled) {

    private static final String CONDITION_FAILED_CODE = "ConditionalCheckFailed";
    private static final String CONFLICT_CODE = "TransactionConflict";

    /** Codes after which the same transaction may succeed a moment later. All others are permanent. */
    private static final Set<String> TRANSIENT_CODES =
            Set.of("None", CONFLICT_CODE, "ThrottlingError", "ProvisionedThroughputExceeded");

    /** True if the condition of the write at this position failed; false if DynamoDB gave no reasons. */
    public boolean at(int write) {
        return write < cancelled.cancellationReasons().size()
                && CONDITION_FAILED_CODE.equals(reason(write).code());
    }

    /** The existing item, if the write requested {@code ALL_OLD} and there was one. */
    public Optional<Item> itemAt(int write) {
        var reason = reason(write);
        return reason.hasItem() ? Optional.of(new Item(reason.item())) : Optional.empty();
    }

    /** True if no condition failed, so that something else cancelled the transaction. */
    public boolean none() {
        return codes().noneMatch(CONDITION_FAILED_CODE::equals);
    }

    /** True if conflicts with other transactions and throttling are the only reasons. */
    public boolean areTransient() {
        return cancelled.hasCancellationReasons() && codes().allMatch(TRANSIENT_CODES::contains);
    }

    /** True if the transaction conflicted with another one and none of the reasons is permanent. */
    public boolean areConflicts() {
        return areTransient() && codes().anyMatch(CONFLICT_CODE::equals);
    }

    private Stream<String> codes() {
        return cancelled.cancellationReasons().stream().map(reason -> String.valueOf(reason.code()));
    }

    private CancellationReason reason(int write) {
        return cancelled.cancellationReasons().get(write);
    }
}
