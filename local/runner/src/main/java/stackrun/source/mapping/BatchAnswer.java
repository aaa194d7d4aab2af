package stackrun.source.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
import stackrun.lambda.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lambda's interpretation of a function's response to a batch.
 *
 * <p>Stricter than AWS in one point: an identifier that stands twice fails the whole batch, since it tells of a handler
 * that lost count.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting">Partial batch responses, success and failure conditions</a>
 */
public sealed interface BatchAnswer {

    /** Every record is done. */
    record AllDone() implements BatchAnswer {}

    /** These are not; the others are. */
    record SomeFailed(Set<String> identifiers) implements BatchAnswer {}

    /** No record counts as done. */
    record AllFailed(String why) implements BatchAnswer {}

    /** The function never saw the batch. */
    record Throttled() implements BatchAnswer {}

    /**
     * Reads the answer.
     *
     * @param reports whether the mapping has {@code ReportBatchItemFailures}; the payload means nothing without
     * @param identifiers the records of the batch
     */
    static BatchAnswer of(Result result, boolean reports, Set<String> identifiers) {
        return switch (result) {
            case Result.Failed failed -> new AllFailed(failed.type());
            case Result.Throttled throttled -> new Throttled();
            case Result.Answered answered -> reports ? read(answered.payload(), identifiers) : new AllDone();
        };
    }

    /** Reads the payload of a mapping that reports item failures. */
    static BatchAnswer read(byte[] payload, Set<String> identifiers) {
        if (payload.length == 0) {
            return new AllDone();
        }
        try {
            return read(JsonMapper.shared().readTree(payload), identifiers);
        } catch (JacksonException e) {
            return new AllFailed("the answer is not JSON");
        }
    }

    private static BatchAnswer read(JsonNode answer, Set<String> identifiers) {
        if (answer.isNull() || answer.isMissingNode()) {
            return new AllDone();
        }
        if (!answer.isObject()) {
            return new AllFailed("the answer is not an object");
        }
        var failures = answer.path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull()) {
            return new AllDone();
        }
        if (!failures.isArray()) {
            return new AllFailed("batchItemFailures is not a list");
        }
        var failed = new LinkedHashSet<String>();
        for (var failure : failures) {
            var identifier = failure.path("itemIdentifier");
            if (!identifier.isString() || !identifiers.contains(identifier.stringValue())) {
                return new AllFailed("an itemIdentifier names no record of the batch");
            }
            if (!failed.add(identifier.stringValue())) {
                return new AllFailed("an itemIdentifier stands twice in batchItemFailures");
            }
        }
        return failed.isEmpty() ? new AllDone() : new SomeFailed(failed);
    }
}
