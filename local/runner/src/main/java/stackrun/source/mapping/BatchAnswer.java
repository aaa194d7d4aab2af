package stackrun.source.mapping;

import java.util.Set;
import stackrun.lambda.Result;

/** The outcome of a batch, from the result of its invocation. */
public sealed interface BatchAnswer {

    /** Every record succeeded. */
    record AllDone() implements BatchAnswer {}

    /** These records failed; the others succeeded. */
    record SomeFailed(Set<String> identifiers) implements BatchAnswer {}

    /** Every record counts as failed. */
    record AllFailed(String why) implements BatchAnswer {}

    /** The function did not receive the batch. */
    record Throttled() implements BatchAnswer {}

    /**
     * Interprets the result of an invocation.
     *
     * @param reports true if the mapping has {@code ReportBatchItemFailures}; otherwise the payload is ignored
     * @param identifiers the identifiers of the records in the batch
     */
    static BatchAnswer of(Result result, boolean reports, Set<String> identifiers) {
        return switch (result) {
            case Result.Failed failed -> new AllFailed(failed.type());
            case Result.Throttled throttled -> new Throttled();
            case Result.Answered answered -> reports ? read(answered.payload(), identifiers) : new AllDone();
        };
    }

    /** Reads the payload of a function whose mapping reports item failures. */
    static BatchAnswer read(byte[] payload, Set<String> identifiers) {
        return PartialBatchResponse.read(payload, identifiers);
    }
}
