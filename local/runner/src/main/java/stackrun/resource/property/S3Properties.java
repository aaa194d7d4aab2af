package stackrun.resource.property;

import static stackrun.resource.property.Reasons.ACCESS;
import static stackrun.resource.property.Reasons.ENCRYPTION;
import static stackrun.resource.property.Reasons.LABEL;
import static stackrun.resource.property.Reasons.NO_DELETION;

import java.util.List;
import stackrun.template.OneOf;

/**
 * The properties of buckets.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-s3-bucket.html">S3::Bucket</a>
 */
final class S3Properties {

    private S3Properties() {}

    static List<PropertyRules> rules() {
        return List.of(new PropertyRules("AWS::S3::Bucket")
                .allow("VersioningConfiguration/Status", OneOf.of("Enabled", "Suspended"))
                .ignore(ENCRYPTION, "BucketEncryption")
                .ignore(NO_DELETION, "LifecycleConfiguration")
                .ignore("no access log is kept", "LoggingConfiguration")
                .ignore(ACCESS, "OwnershipControls", "PublicAccessBlockConfiguration")
                .ignore(LABEL, "Tags"));
    }
}
