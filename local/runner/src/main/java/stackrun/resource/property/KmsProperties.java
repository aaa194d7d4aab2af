package stackrun.resource.property;

import static stackrun.resource.property.Reasons.LABEL;
import static stackrun.resource.property.Reasons.NO_DELETION;
import static stackrun.resource.property.Reasons.ONE_REGION;

import java.util.List;
import stackrun.template.Between;

/**
 * The properties of KMS keys.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html">EnableKeyRotation</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html">ScheduleKeyDeletion</a>
 */
final class KmsProperties {

    private KmsProperties() {}

    static List<PropertyRules> rules() {
        return List.of(new PropertyRules("AWS::KMS::Key")
                .allow("RotationPeriodInDays", new Between(90, 2560))
                .allow("PendingWindowInDays", new Between(7, 30))
                .ignore(LABEL, "Description", "Tags")
                .ignore("key policies are not evaluated", "BypassPolicyLockoutSafetyCheck", "KeyPolicy")
                .ignore("follows from KeySpec", "KeyUsage")
                .ignore(ONE_REGION, "MultiRegion")
                .ignore("the embedded KMS generates all key material", "Origin")
                .ignore(NO_DELETION, "PendingWindowInDays"));
    }
}
