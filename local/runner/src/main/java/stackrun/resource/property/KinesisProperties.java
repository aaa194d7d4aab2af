package stackrun.resource.property;

import static stackrun.resource.property.Reasons.ENCRYPTION;
import static stackrun.resource.property.Reasons.LABEL;
import static stackrun.resource.property.Reasons.METRICS;

import java.util.List;
import stackrun.template.Between;
import stackrun.template.OneOf;

/**
 * The properties of Kinesis streams and their consumers.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-kinesis-stream.html">Kinesis::Stream</a>
 */
final class KinesisProperties {

    private KinesisProperties() {}

    static List<PropertyRules> rules() {
        var stream = new PropertyRules("AWS::Kinesis::Stream")
                .allow("ShardCount", Between.atLeast(1))
                .allow("RetentionPeriodHours", new Between(24, 8760))
                .allow("StreamModeDetails/StreamMode", OneOf.of("ON_DEMAND", "PROVISIONED"))
                .allow("StreamEncryption/EncryptionType", OneOf.of("KMS"))
                .ignore(ENCRYPTION, "StreamEncryption")
                .ignore(METRICS, "DesiredShardLevelMetrics")
                .ignore(LABEL, "Tags");
        return List.of(stream, new PropertyRules("AWS::Kinesis::StreamConsumer").ignore(LABEL, "Tags"));
    }
}
