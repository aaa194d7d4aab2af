package com.example.deadletters.adapter;

import com.example.deadletters.domain.WorkQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;
import stackrun.embedded.EmbeddedAws;
import stackrun.embedded.Service;

/** SQS in this JVM, with queues that have dead letters. */
public final class EmbeddedQueues implements AutoCloseable {

    private final SqsClient sqs = client(new ShortPolls());

    /** Every receive, as it was asked for. */
    public final List<ReceiveMessageRequest> receives = new CopyOnWriteArrayList<>();

    /** URLs of queues that refuse to be received from. */
    public final Set<String> denied = ConcurrentHashMap.newKeySet();

    public SqsClient sqs() {
        return sqs;
    }

    /** A client of its own, with somebody in its way. */
    public SqsClient client(ExecutionInterceptor interceptor) {
        return TestClients.of(
                SqsClient.builder().overrideConfiguration(override -> override.addExecutionInterceptor(interceptor)),
                EmbeddedAws.shared().endpoint(Service.SQS));
    }

    /** An interceptor that makes another client poll as this one does. */
    public ExecutionInterceptor shortPolls() {
        return new ShortPolls();
    }

    /** A queue of its own for each test. */
    public WorkQueue queue() {
        var name = "q" + UUID.randomUUID();
        var dead = sqs.createQueue(create -> create.queueName(name + "-dead")).queueUrl();
        var policy = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"5\"}".formatted(arn(dead));
        var url = sqs.createQueue(
                        create -> create.queueName(name).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, policy)))
                .queueUrl();
        return new WorkQueue(name, url, arn(url), dead, arn(dead), "arn:aws:lambda:eu-west-1:000000000000:function:F");
    }

    private static String arn(String url) {
        return "arn:aws:sqs:eu-west-1:000000000000:" + url.substring(url.lastIndexOf('/') + 1);
    }

    /** Sends this many dead letters to a queue, with numbers from 0 as bodies. */
    public void park(WorkQueue queue, int messages) {
        numbers(messages)
                .forEach(body -> sqs.sendMessage(
                        send -> send.queueUrl(queue.deadLettersUrl()).messageBody(body)));
    }

    public static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    public static List<String> bodies(List<Message> messages) {
        return messages.stream().map(Message::body).toList();
    }

    /** All messages that can be received there. */
    public List<Message> received(String url) {
        var all = new ArrayList<Message>();
        List<Message> some;
        do {
            some = sqs.receiveMessage(receive -> receive.queueUrl(url)
                            .maxNumberOfMessages(10)
                            .messageAttributeNames("All")
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    @Override
    public void close() {
        sqs.close();
    }

    private static AwsServiceException denied() {
        return SqsException.builder()
                .statusCode(403)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Sqs")
                        .errorCode("AccessDenied")
                        .errorMessage("no")
                        .build())
                .build();
    }

    /** One server knows all its messages at once, so nobody has to wait here until all servers are asked. */
    private final class ShortPolls implements ExecutionInterceptor {

        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            if (context.request() instanceof ReceiveMessageRequest receive) {
                receives.add(receive);
                if (denied.contains(receive.queueUrl())) {
                    throw denied();
                }
                return receive.toBuilder().waitTimeSeconds(0).build();
            }
            return context.request();
        }
    }
}
