package stackrun.run;

import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stackrun.embedded.Service;
import stackrun.template.Place;

/** Asks an emulator which services it has, and as which account it answers. */
record ServiceProbe(URI url, AwsClients clients) {

    private static final Set<Service> WANTED =
            Set.of(Service.DYNAMODB, Service.SQS, Service.KINESIS, Service.KMS, Service.S3);

    /** @throws CannotRun if nothing answers at the URL, or none of the services does */
    ForeignServices ask(Place wanted) {
        var missing = new EnumMap<Service, String>(Service.class);
        for (var service : WANTED.stream().sorted().toList()) {
            refusal(service, missing);
        }
        if (missing.keySet().equals(WANTED)) {
            throw new CannotRun(
                    "the server at %s has none of DynamoDB, SQS, Kinesis, KMS and S3 (%s): start an emulator of AWS there, or correct --services"
                            .formatted(url, missing.get(Service.DYNAMODB)));
        }
        return missing.containsKey(Service.SQS)
                ? new ForeignServices(url, url, wanted, missing)
                : withAccountOfSqs(missing);
    }

    private void refusal(Service service, Map<Service, String> missing) {
        try {
            if (!answers(service)) {
                missing.put(service, "key ids cannot be chosen there");
            }
        } catch (SdkServiceException e) {
            missing.put(service, "status %s".formatted(e.statusCode()));
        } catch (SdkException e) {
            var cause = Failures.root(e);
            if (cause instanceof IOException) {
                throw new CannotRun("no service answers at %s (%s): start the emulator, or correct --services"
                        .formatted(url, Failures.message(cause)));
            }
            missing.put(service, "the answer is not one of AWS");
        }
    }

    private boolean answers(Service service) {
        list(service);
        return service != Service.KMS || new ForeignKeys(clients.kms()).canChooseIds();
    }

    private AwsResponse list(Service service) {
        return switch (service) {
            case DYNAMODB -> {
                clients.dynamoDb().listTables();
                yield clients.streams().listStreams();
            }
            case SQS -> clients.sqs().listQueues();
            case KINESIS -> clients.kinesis().listStreams();
            case KMS -> clients.kms().listKeys();
            case S3 -> clients.s3().listBuckets();
            case XRAY -> throw new IllegalArgumentException("the trace daemon has no such API");
        };
    }

    /** Reads account, region and the start of queue URLs from a queue that exists for this question only. */
    private ForeignServices withAccountOfSqs(Map<Service, String> missing) {
        var sqs = clients.sqs();
        var name = "which-account-" + UUID.randomUUID();
        var queue = sqs.createQueue(create -> create.queueName(name)).queueUrl();
        try {
            var attributes = sqs.getQueueAttributes(
                            get -> get.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                    .attributes();
            var arn = Optional.ofNullable(attributes.get(QueueAttributeName.QUEUE_ARN))
                    .orElseThrow(() -> new CannotRun(
                            "the SQS server at %s returns no queue ARN: it cannot be used".formatted(url)));
            return ForeignServices.of(url, arn, queue, missing);
        } finally {
            var _ = sqs.deleteQueue(delete -> delete.queueUrl(queue));
        }
    }
}
