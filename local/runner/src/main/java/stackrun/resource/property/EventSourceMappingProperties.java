package stackrun.resource.property;

import static stackrun.resource.property.Reasons.ENCRYPTION;
import static stackrun.resource.property.Reasons.LABEL;
import static stackrun.resource.property.Reasons.METRICS;

import java.util.List;
import stackrun.template.Between;
import stackrun.template.BetweenOr;
import stackrun.template.OneOf;

/**
 * The properties of event source mappings.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping</a>
 */
final class EventSourceMappingProperties {

    private EventSourceMappingProperties() {}

    static List<PropertyRules> rules() {
        return List.of(new PropertyRules("AWS::Lambda::EventSourceMapping")
                .allow("BatchSize", new Between(1, 10_000))
                .allow("MaximumBatchingWindowInSeconds", new Between(0, 300))
                .allow("MaximumRecordAgeInSeconds", new BetweenOr(-1, 60, 604_800))
                .allow("MaximumRetryAttempts", new Between(-1, 10_000))
                .allow("ParallelizationFactor", new Between(1, 10))
                .allow("TumblingWindowInSeconds", new Between(0, 900))
                .allow("ScalingConfig/MaximumConcurrency", new Between(2, 1000))
                .allow("StartingPosition", OneOf.of("TRIM_HORIZON", "LATEST", "AT_TIMESTAMP"))
                .allow("FunctionResponseTypes", OneOf.of("ReportBatchItemFailures"))
                .ignore(ENCRYPTION, "KmsKeyArn")
                .ignore(METRICS, "MetricsConfig")
                .ignore(LABEL, "Tags"));
    }
}
