package com.example.simulation.mutant;

import com.example.simulation.process.Mutation;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Mutations of the command that redrives parked work. */
final class Operators {

    private Operators() {}

    /** Treats every batch as done, whatever the function answered. */
    static Mutation believingThatAllIsDone() {
        return Requests.believing(
                InvokeResponse.class,
                response -> response.toBuilder()
                        .functionError(null)
                        .payload(SdkBytes.fromUtf8String("{\"batchItemFailures\":[]}"))
                        .build());
    }

    /** Deletes each dead letter before it is sent instead of afterwards. */
    static Mutation deletingBeforeSending() {
        return Mutation.ofOperator(DeleteBeforeSend::new);
    }
}
