package com.example.kit.dynamodb;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The reasons for which a transaction was cancelled, by the position of the write.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CancellationReason.html">CancellationReason</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">The codes of
 *     TransactWriteItems</a>
 */
public record FailedConditions(TransactionCanceledException cancelled) {

    private static final String CONDITION_FAILED_CODE = "ConditionalCheckFailed";
    private static final String CONFLICT_CODE = "TransactionConflict";

    /** The same transaction may succeed a moment later; any other code will be the same then. */
    private static final Set<String> TRANSIENT_CODES =
            Set.of("None", CONFLICT_CODE, "ThrottlingError", "ProvisionedThroughputExceeded");

    /** True if the condition of this write failed; false also where no reasons were given. */
    public boolean at(int write) {
        return write < cancelled.cancellationReasons().size()
                && CONDITION_FAILED_CODE.equals(reason(write).code());
    }

    /** The item as it was, if the write asked for {@code ALL_OLD} and there was one. */
    public Optional<Item> itemAt(int write) {
        var reason = reason(write);
        return reason.hasItem() ? Optional.of(new Item(reason.item())) : Optional.empty();
    }

    /** True if no condition failed: something else cancelled the transaction. */
    public boolean none() {
        return codes().noneMatch(CONDITION_FAILED_CODE::equals);
    }

    /** True if only conflicts with other transactions and throttling cancelled it. */
    public boolean areTransient() {
        return cancelled.hasCancellationReasons() && codes().allMatch(TRANSIENT_CODES::contains);
    }

    /** True if it met another transaction and nothing else was wrong with it. */
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
