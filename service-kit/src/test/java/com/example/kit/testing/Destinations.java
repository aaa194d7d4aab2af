package com.example.kit.testing;

import com.example.kit.aws.Clients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import stackrun.embedded.Service;

/** Queues and streams for the functions under test, and their contents. */
public final class Destinations {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
    private static final Clients CLIENTS = LocalAws.clients(Service.SQS, Service.KINESIS);
    private static final SqsClient SQS =
            CLIENTS.configured(SqsClient.builder(), "SQS").build();
    private static final KinesisClient KINESIS =
            CLIENTS.configured(KinesisClient.builder(), "KINESIS").build();

    private Destinations() {}

    /** The URL of a new queue. */
    public static String queue() {
        return SQS.createQueue(create -> create.queueName("q-" + UUID.randomUUID()))
                .queueUrl();
    }

    /** Every message that can be received at once, with its trace header and its group. */
    public static List<Message> received(String queue) {
        var all = new ArrayList<Message>();
        List<Message> some;
        do {
            some = SQS.receiveMessage(receive -> receive.queueUrl(queue)
                            .maxNumberOfMessages(10)
                            .messageSystemAttributeNames(
                                    MessageSystemAttributeName.AWS_TRACE_HEADER,
                                    MessageSystemAttributeName.MESSAGE_GROUP_ID))
                    .messages();
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    /** The name of a new stream with one shard, which accepts records: an emulator may need a moment. */
    public static String stream() {
        var stream = "s-" + UUID.randomUUID();
        KINESIS.createStream(create -> create.streamName(stream).shardCount(1));
        try (var waiter = KINESIS.waiter()) {
            var _ = waiter.waitUntilStreamExists(
                    describe -> describe.streamName(stream),
                    wait -> wait.backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(POLL_INTERVAL)));
        }
        return stream;
    }

    /** Every record, in order. */
    public static List<Record> records(String stream) {
        var iterator = KINESIS.getShardIterator(get -> get.streamName(stream)
                        .shardId("shardId-000000000000")
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        return KINESIS.getRecords(get -> get.shardIterator(iterator)).records();
    }
}
