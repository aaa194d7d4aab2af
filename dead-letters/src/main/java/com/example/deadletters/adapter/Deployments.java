package com.example.deadletters.adapter;

import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.Deployment;
import com.example.deadletters.domain.FunctionName;
import com.example.deadletters.domain.StreamReader;
import com.example.deadletters.domain.WorkQueue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;

/**
 * Discovers the dead-letter queues and on-failure buckets of a stage from its event source mappings and from the
 * redrive policies of its queues.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html">ListEventSourceMappings</a>
 */
final class Deployments {

    private static final String BUCKET = "arn:aws:s3:::";

    private Deployments() {}

    static Deployment of(Stage stage) {
        var queues = new LinkedHashMap<String, WorkQueue>();
        var workQueues = new WorkQueues(stage.clients().sqs());
        var readers = new ArrayList<StreamReader>();
        for (var mapping :
                stage.clients().lambda().listEventSourceMappingsPaginator().eventSourceMappings()) {
            if (!FunctionName.physical(mapping.functionArn()).startsWith(stage.prefix())) {
                continue;
            }
            if (mapping.eventSourceArn().contains(":sqs:")) {
                workQueues.find(mapping).ifPresent(queue -> queues.putIfAbsent(queue.arn(), queue));
            } else {
                reader(mapping).ifPresent(readers::add);
            }
        }
        if (queues.isEmpty() && readers.isEmpty()) {
            throw new CannotRedrive(
                    "no function named %s… takes messages or reads a stream here: is the stage deployed in this account and region?"
                            .formatted(stage.prefix()));
        }
        return new Deployment(List.copyOf(queues.values()), List.copyOf(readers));
    }

    private static Optional<StreamReader> reader(EventSourceMappingConfiguration mapping) {
        var destination = mapping.destinationConfig();
        var arn = destination == null || destination.onFailure() == null
                ? null
                : destination.onFailure().destination();
        if (arn == null || !arn.startsWith(BUCKET)) {
            return Optional.empty();
        }
        return Optional.of(new StreamReader(
                mapping.uuid(),
                Optional.of(mapping.functionArn()),
                arn.substring(BUCKET.length()),
                mapping.functionResponseTypes().contains(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES)));
    }
}
