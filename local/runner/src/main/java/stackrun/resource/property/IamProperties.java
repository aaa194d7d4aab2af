package stackrun.resource.property;

import static stackrun.resource.property.Reasons.LABEL;
import static stackrun.resource.property.Reasons.ROLE;

import java.util.List;

/**
 * The properties of roles and policies.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-role.html">IAM::Role</a>
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-policy.html">IAM::Policy</a>
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-managedpolicy.html">IAM::ManagedPolicy</a>
 */
final class IamProperties {

    private IamProperties() {}

    static List<PropertyRules> rules() {
        return List.of(
                new PropertyRules("AWS::IAM::Role")
                        .ignore(LABEL, "Description", "Path", "Tags")
                        .ignore("the run decides who has a role", "AssumeRolePolicyDocument", "MaxSessionDuration"),
                new PropertyRules("AWS::IAM::Policy").ignore(ROLE, "Groups", "Users"),
                new PropertyRules("AWS::IAM::ManagedPolicy")
                        .ignore(LABEL, "Description", "Path")
                        .ignore(ROLE, "Groups", "Users"));
    }
}
