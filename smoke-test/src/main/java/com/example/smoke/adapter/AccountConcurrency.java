package com.example.smoke.adapter;

import com.example.smoke.stage.Concurrency;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

/**
 * The quota of an account, and the event source mappings of a stage.
 *
 * @param prefix the prefix of the stage's function names
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html">GetAccountSettings</a>
 */
record AccountConcurrency(LambdaClient lambda, String prefix) implements Concurrency {

    @Override
    public int quota() {
        return Translated.call(() -> lambda.getAccountSettings().accountLimit().concurrentExecutions());
    }

    @Override
    public int takenByEventSources() {
        return Translated.call(() -> lambda.listEventSourceMappingsPaginator().eventSourceMappings().stream()
                .filter(mapping -> mapping.functionArn().contains(":function:" + prefix))
                .mapToInt(AccountConcurrency::most)
                .sum());
    }

    /** A queue takes its maximum concurrency, a stream one execution for each shard and parallel batch. */
    private static int most(EventSourceMappingConfiguration mapping) {
        if (mapping.scalingConfig() != null && mapping.scalingConfig().maximumConcurrency() != null) {
            return mapping.scalingConfig().maximumConcurrency();
        }
        return mapping.parallelizationFactor() == null ? 1 : mapping.parallelizationFactor();
    }
}
