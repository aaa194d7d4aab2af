package stackrun.lambda.asynchronous;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import stackrun.access.FunctionAccess;
import stackrun.iam.AccessRequest;
import stackrun.lambda.FunctionArn;
import stackrun.lambda.Result;
import stackrun.time.Timer;

/** Writes the results of asynchronous events to queues, buckets and other functions. */
public final class Destinations {

    private static final int MAX_MESSAGE_LENGTH = 1024;

    /**
     * The clients that write to destinations.
     *
     * @param sqs the client that calls with the access key of a function, by the function's name
     * @param s3 likewise
     * @param access decides which functions a function may invoke
     */
    public record Clients(
            Function<String, SqsClient> sqs, Function<String, S3Client> s3, QueueUrls urls, FunctionAccess access) {

        /** The same clients for all functions. */
        public static Clients shared(SqsClient sqs, S3Client s3) {
            return new Clients(function -> sqs, function -> s3, new QueueUrls(sqs), new FunctionAccess());
        }
    }

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
        var function = FunctionArn.parse(event.functionArn()).name();
        if (BucketDestination.is(arn)) {
            BucketDestination.write(clients.s3().apply(function), arn, "async/" + function, now, json);
        } else if (arn.contains(":lambda:")) {
            invoke(function, arn, json);
        } else {
            clients.sqs()
                    .apply(function)
                    .sendMessage(send -> send.queueUrl(clients.urls().of(arn)).messageBody(record));
        }
    }

    private void invoke(String function, String arn, byte[] json) {
        var refusal = clients.access().refusal(function, new AccessRequest("lambda:InvokeFunction", arn));
        if (refusal.isPresent()) {
            throw new IllegalStateException(refusal.get());
        }
        functions.invoke(arn, json);
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
                .apply(FunctionArn.parse(event.functionArn()).name())
                .sendMessage(send -> send.queueUrl(clients.urls().of(arn))
                        .messageBody(new String(event.payload(), StandardCharsets.UTF_8))
                        .messageAttributes(attributes));
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
