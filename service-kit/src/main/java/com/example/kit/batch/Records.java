package com.example.kit.batch;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.event.UnreadableEvent.Reason;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the records of an event and rejects events of other sources.
 *
 * <p>A function can be invoked with any event, and the serializer ignores unknown fields. An event of another kind, for
 * example a console test event, is rejected as a whole.
 */
public final class Records {

    private Records() {}

    /**
     * Returns the messages, each of which has an id.
     *
     * @throws UnreadableEvent if the event does not contain messages of a queue
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Events of Amazon SQS</a>
     */
    public static List<SQSMessage> require(@Nullable SQSEvent event) {
        return require("aws:sqs", event == null ? null : event.getRecords(), Records::isMessage);
    }

    /**
     * Returns the records of a shard, each of which has a sequence number.
     *
     * @throws UnreadableEvent if the event does not contain records of a Kinesis stream
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">Events of Amazon Kinesis Data Streams</a>
     */
    public static List<KinesisEventRecord> require(@Nullable KinesisEvent event) {
        return require("aws:kinesis", event == null ? null : event.getRecords(), Records::isPut);
    }

    /**
     * Returns the changes of a table, each of which has a sequence number.
     *
     * @throws UnreadableEvent if the event does not contain records of a table's stream
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Events of DynamoDB Streams</a>
     */
    public static List<DynamodbStreamRecord> require(@Nullable DynamodbEvent event) {
        return require("aws:dynamodb", event == null ? null : event.getRecords(), Records::isChange);
    }

    private static <R> List<R> require(String source, @Nullable List<R> records, Predicate<R> isOne) {
        if (records == null || !records.stream().allMatch(record -> record != null && isOne.test(record))) {
            throw new UnreadableEvent(
                    Reason.FOREIGN_EVENT, "the function takes records of %s and got something else".formatted(source));
        }
        return records;
    }

    private static boolean isMessage(SQSMessage message) {
        return "aws:sqs".equals(message.getEventSource()) && message.getMessageId() != null;
    }

    private static boolean isPut(KinesisEventRecord record) {
        return "aws:kinesis".equals(record.getEventSource())
                && record.getKinesis() != null
                && record.getKinesis().getSequenceNumber() != null;
    }

    private static boolean isChange(DynamodbStreamRecord record) {
        return "aws:dynamodb".equals(record.getEventSource())
                && record.getDynamodb() != null
                && record.getDynamodb().getSequenceNumber() != null;
    }
}
