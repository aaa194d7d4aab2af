package stackrun.source.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the response of a function that reports the items that failed.
 *
 * <p>It is stricter than AWS in one point: an identifier that occurs twice fails the whole batch, because it indicates a
 * handler with a bug.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting">Partial batch responses, success and failure conditions</a>
 */
final class PartialBatchResponse {

    private PartialBatchResponse() {}

    static BatchAnswer read(byte[] payload, Set<String> identifiers) {
        if (payload.length == 0) {
            return new BatchAnswer.AllDone();
        }
        try {
            return read(JsonMapper.shared().readTree(payload), identifiers);
        } catch (JacksonException e) {
            return new BatchAnswer.AllFailed("the answer is not JSON");
        }
    }

    private static BatchAnswer read(JsonNode answer, Set<String> identifiers) {
        if (answer.isNull() || answer.isMissingNode()) {
            return new BatchAnswer.AllDone();
        }
        if (!answer.isObject()) {
            return new BatchAnswer.AllFailed("the answer is not an object");
        }
        var failures = answer.path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull()) {
            return new BatchAnswer.AllDone();
        }
        if (!failures.isArray()) {
            return new BatchAnswer.AllFailed("batchItemFailures is not a list");
        }
        var failed = new LinkedHashSet<String>();
        for (var failure : failures) {
            var identifier = failure.path("itemIdentifier");
            if (!identifier.isString() || !identifiers.contains(identifier.stringValue())) {
                return new BatchAnswer.AllFailed("an itemIdentifier names no record of the batch");
            }
            if (!failed.add(identifier.stringValue())) {
                return new BatchAnswer.AllFailed("an itemIdentifier stands twice in batchItemFailures");
            }
        }
        return failed.isEmpty() ? new BatchAnswer.AllDone() : new BatchAnswer.SomeFailed(failed);
    }
}
