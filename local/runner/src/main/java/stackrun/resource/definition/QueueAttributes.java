package stackrun.resource.definition;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stackrun.template.Properties;
import stackrun.template.Value;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the properties of a queue as attributes of the SQS API.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html">CreateQueue</a>
 */
public final class QueueAttributes {

    private static final int DEFAULT_RECEIVES = 10;

    private QueueAttributes() {}

    public static Map<QueueAttributeName, String> read(Properties properties) {
        var attributes = new TreeMap<QueueAttributeName, String>();
        properties
                .findInt("VisibilityTimeout")
                .ifPresent(seconds -> attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, seconds.toString()));
        properties
                .findInt("DelaySeconds")
                .ifPresent(seconds -> attributes.put(QueueAttributeName.DELAY_SECONDS, seconds.toString()));
        properties
                .findInt("ReceiveMessageWaitTimeSeconds")
                .ifPresent(seconds ->
                        attributes.put(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, seconds.toString()));
        properties.find("FifoQueue").ifPresent(fifo -> attributes.put(QueueAttributeName.FIFO_QUEUE, flag(fifo)));
        properties
                .find("ContentBasedDeduplication")
                .ifPresent(
                        byContent -> attributes.put(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, flag(byContent)));
        properties
                .find("RedrivePolicy")
                .ifPresent(policy -> attributes.put(
                        QueueAttributeName.REDRIVE_POLICY, redrivePolicy(properties.object("RedrivePolicy"))));
        return attributes;
    }

    private static String flag(Value value) {
        return Boolean.toString(value.flag(false));
    }

    private static String redrivePolicy(Properties policy) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "deadLetterTargetArn", policy.text("deadLetterTargetArn"),
                        "maxReceiveCount", policy.integer("maxReceiveCount", DEFAULT_RECEIVES)));
    }
}
