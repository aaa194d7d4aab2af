package stackrun.resource.property;

import static stackrun.resource.property.Reasons.CAPACITY;
import static stackrun.resource.property.Reasons.ENCRYPTION;
import static stackrun.resource.property.Reasons.LABEL;

import java.util.List;
import stackrun.template.Between;
import stackrun.template.OneOf;

/**
 * The properties of queues.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-sqs-queue.html">SQS::Queue</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">Attributes of queues</a>
 */
final class SqsProperties {

    private SqsProperties() {}

    static List<PropertyRules> rules() {
        return List.of(new PropertyRules("AWS::SQS::Queue")
                .allow("DelaySeconds", new Between(0, 900))
                .allow("KmsDataKeyReusePeriodSeconds", new Between(60, 86_400))
                .allow("MaximumMessageSize", new Between(1024, 1_048_576))
                .allow("MessageRetentionPeriod", new Between(60, 1_209_600))
                .allow("ReceiveMessageWaitTimeSeconds", new Between(0, 20))
                .allow("VisibilityTimeout", new Between(0, 43_200))
                .allow("RedrivePolicy/maxReceiveCount", new Between(1, 1000))
                .allow("DeduplicationScope", OneOf.of("messageGroup", "queue"))
                .allow("FifoThroughputLimit", OneOf.of("perQueue", "perMessageGroupId"))
                .ignore(ENCRYPTION, "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled")
                .ignore("every queue may send its dead letters to every other", "RedriveAllowPolicy")
                .ignore("messages are kept until they are deleted", "MessageRetentionPeriod")
                .ignore("messages may be of any size", "MaximumMessageSize")
                .ignore(CAPACITY, "DeduplicationScope", "FifoThroughputLimit")
                .ignore(LABEL, "Tags"));
    }
}
