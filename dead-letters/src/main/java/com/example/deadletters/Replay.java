package com.example.deadletters;

import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Gives records to a function again, in order, as an event source mapping would: from the first that failed, in halves
 * where none of several is done, and never past one that fails by itself.
 */
record Replay(LambdaClient lambda, Pace pace) {

    /** What came of a batch. */
    sealed interface Outcome {

        /** Every record is done. */
        record Done(int records) implements Outcome {}

        /**
         * One failed; those after it were not tried.
         *
         * @param done how many before it are done
         */
        record Stuck(int done, int records, String sequenceNumber, String why) implements Outcome {}
    }

    Outcome of(String functionArn, boolean reportsItemFailures, List<ParkedRecord> records) {
        int from = 0;
        int size = records.size();
        while (from < records.size()) {
            var batch = records.subList(from, Math.min(from + size, records.size()));
            pace.spend(batch.size());
            var answer = answer(functionArn, reportsItemFailures, batch);
            from += answer.done();
            if (answer.done() == 0) {
                if (batch.size() == 1) {
                    return new Outcome.Stuck(
                            from, records.size(), batch.getFirst().sequenceNumber(), answer.why());
                }
                size = batch.size() / 2;
            }
        }
        return new Outcome.Done(records.size());
    }

    private BatchAnswer answer(String functionArn, boolean reportsItemFailures, List<ParkedRecord> batch) {
        var response =
                lambda.invoke(invoke -> invoke.functionName(functionArn).payload(SdkBytes.fromByteArray(event(batch))));
        return BatchAnswer.of(response, reportsItemFailures, batch);
    }

    private static byte[] event(List<ParkedRecord> batch) {
        var event = JsonNodeFactory.instance.objectNode();
        event.set(
                "Records",
                JsonNodeFactory.instance
                        .arrayNode()
                        .addAll(batch.stream().map(ParkedRecord::event).toList()));
        return JsonMapper.shared().writeValueAsBytes(event);
    }

    /** Fails where the function is not there or may not be invoked; invokes nothing. */
    void rehearse(String functionArn) {
        lambda.invoke(invoke -> invoke.functionName(functionArn).invocationType(InvocationType.DRY_RUN));
    }
}
