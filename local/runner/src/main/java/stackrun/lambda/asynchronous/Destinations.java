package stackrun.lambda.asynchronous;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import stackrun.lambda.FunctionArn;
import stackrun.lambda.Result;
import stackrun.time.Timer;

/** Writes the results of asynchronous events to queues, buckets and other functions. */
public final class Destinations {

    private static final int MAX_MESSAGE_LENGTH = 1024;

    /** The clients that write to destinations. */
    public record Clients(SqsClient sqs, S3Client s3) {}

    private final Clients clients;
    private final AsyncInvocations functions;
    private final Timer timer;

    Destinations(Clients clients, AsyncInvocations functions, Timer timer) {
        this.clients = clients;
        this.functions = functions;
        this.timer = timer;
    }

    /** Returns true for a destination that runs here: a queue, a function or a bucket. */
    public static boolean runs(String arn) {
        return BucketDestination.is(arn) || arn.contains(":sqs:") || arn.contains(":lambda:");
    }

    /** Sends a record of the invocation. */
    void record(String arn, AsyncEvent event, String condition, Result last) {
        var now = timer.instant();
        var record = InvocationRecord.of(event, condition, last, now).toString();
        var json = record.getBytes(StandardCharsets.UTF_8);
        if (BucketDestination.is(arn)) {
            var folder = "async/" + FunctionArn.parse(event.functionArn()).name();
            BucketDestination.write(clients.s3(), arn, folder, now, json);
        } else if (arn.contains(":lambda:")) {
            functions.invoke(arn, json);
        } else {
            clients.sqs().sendMessage(send -> send.queueUrl(queueUrl(arn)).messageBody(record));
        }
    }

    /**
     * Sends the event itself, with attributes that describe the failure.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-dlq">Adding a dead-letter queue</a>
     */
    void deadLetter(String arn, AsyncEvent event, Result last) {
        var failed = last instanceof Result.Failed found ? found.message() : "";
        var attributes = Map.of(
                "RequestID", attribute("String", event.requestId()),
                "ErrorCode", attribute("Number", last instanceof Result.Throttled ? "429" : "200"),
                "ErrorMessage",
                        attribute(
                                "String",
                                failed.isEmpty()
                                        ? "Rate exceeded"
                                        : failed.substring(0, Math.min(failed.length(), MAX_MESSAGE_LENGTH))));
        clients.sqs()
                .sendMessage(send -> send.queueUrl(queueUrl(arn))
                        .messageBody(new String(event.payload(), StandardCharsets.UTF_8))
                        .messageAttributes(attributes));
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }

    private String queueUrl(String arn) {
        return clients.sqs()
                .getQueueUrl(get -> get.queueName(arn.substring(arn.lastIndexOf(':') + 1)))
                .queueUrl();
    }
}
