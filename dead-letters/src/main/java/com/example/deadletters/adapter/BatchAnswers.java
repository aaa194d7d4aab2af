package com.example.deadletters.adapter;

import com.example.deadletters.domain.BatchAnswer;
import com.example.deadletters.domain.ParkedRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the answers of functions to batches of records.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Partial batch responses for streams</a>
 */
final class BatchAnswers {

    private BatchAnswers() {}

    /**
     * Reads the answer.
     *
     * @param reportsItemFailures true if the mapping has {@code ReportBatchItemFailures}; otherwise the payload is
     *     ignored
     */
    static BatchAnswer of(InvokeResponse response, boolean reportsItemFailures, List<ParkedRecord> batch) {
        var payload = response.payload().asByteArray();
        if (response.functionError() != null) {
            return new BatchAnswer(0, failure(payload));
        }
        return reportsItemFailures ? read(payload, batch) : new BatchAnswer(batch.size(), "");
    }

    private static String failure(byte[] payload) {
        var failure = tree(payload);
        return failure == null
                ? "the function failed"
                : failure.path("errorMessage")
                        .asString(failure.path("errorType").asString("the function failed"));
    }

    private static BatchAnswer read(byte[] payload, List<ParkedRecord> batch) {
        if (payload.length == 0) {
            return new BatchAnswer(batch.size(), "");
        }
        var answer = tree(payload);
        if (answer == null || !(answer.isObject() || answer.isNull())) {
            return new BatchAnswer(0, "the function's answer is not a JSON object");
        }
        var failures = answer.path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull()) {
            return new BatchAnswer(batch.size(), "");
        }
        if (!failures.isArray()) {
            return new BatchAnswer(0, "the function's batchItemFailures is not a list");
        }
        var failed = new LinkedHashSet<String>();
        failures.values().forEach(each -> failed.add(each.path("itemIdentifier").asString("")));
        return firstOf(failed, batch);
    }

    private static BatchAnswer firstOf(Set<String> failed, List<ParkedRecord> batch) {
        var sequenceNumbers = batch.stream().map(ParkedRecord::sequenceNumber).toList();
        if (!sequenceNumbers.containsAll(failed)) {
            return new BatchAnswer(0, "the function reported a record that is not in the batch");
        }
        for (int i = 0; i < sequenceNumbers.size(); i++) {
            if (failed.contains(sequenceNumbers.get(i))) {
                return new BatchAnswer(i, "the function reports that it failed");
            }
        }
        return new BatchAnswer(batch.size(), "");
    }

    private static @Nullable JsonNode tree(byte[] payload) {
        try {
            return JsonMapper.shared().readTree(payload);
        } catch (JacksonException e) {
            return null;
        }
    }
}
