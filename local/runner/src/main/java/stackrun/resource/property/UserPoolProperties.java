package stackrun.resource.property;

import static stackrun.resource.property.Reasons.ACCESS;
import static stackrun.resource.property.Reasons.LABEL;
import static stackrun.resource.property.Reasons.NO_DELETION;
import static stackrun.resource.property.Reasons.ROLE;

import java.util.List;
import stackrun.template.Between;
import stackrun.template.OneOf;

/**
 * The properties of user pools, their domains and groups.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html">CreateUserPool</a>
 */
final class UserPoolProperties {

    private UserPoolProperties() {}

    static List<PropertyRules> rules() {
        return List.of(
                userPool(),
                new PropertyRules("AWS::Cognito::UserPoolDomain")
                        .ignore(ACCESS, "CustomDomainConfig")
                        .ignore("the local issuer has one look", "ManagedLoginVersion"),
                new PropertyRules("AWS::Cognito::UserPoolGroup")
                        .allow("Precedence", Between.atLeast(0))
                        .ignore(ROLE, "RoleArn"));
    }

    private static PropertyRules userPool() {
        return new PropertyRules("AWS::Cognito::UserPool")
                .allow("Policies/PasswordPolicy/MinimumLength", new Between(6, 99))
                .allow("Policies/PasswordPolicy/TemporaryPasswordValidityDays", new Between(1, 365))
                .allow("Policies/PasswordPolicy/PasswordHistorySize", new Between(0, 24))
                .allow("AdminCreateUserConfig/UnusedAccountValidityDays", new Between(0, 365))
                .allow("DeletionProtection", OneOf.of("ACTIVE", "INACTIVE"))
                .allow("MfaConfiguration", OneOf.of("OFF", "ON", "OPTIONAL"))
                .allow("UserPoolTier", OneOf.of("LITE", "ESSENTIALS", "PLUS"))
                .ignore(
                        "users are the sample users: sign-up is not possible, and no mail or message is sent",
                        "AccountRecoverySetting",
                        "AdminCreateUserConfig",
                        "AliasAttributes",
                        "AutoVerifiedAttributes",
                        "EmailConfiguration",
                        "EmailVerificationMessage",
                        "EmailVerificationSubject",
                        "Policies/PasswordPolicy/PasswordHistorySize",
                        "Schema",
                        "SmsVerificationMessage",
                        "UserAttributeUpdateSettings",
                        "UsernameAttributes",
                        "UsernameConfiguration",
                        "VerificationMessageTemplate")
                .ignore("no second factor is required", "EnabledMfas", "MfaConfiguration")
                .ignore("features that are paid for", "UserPoolAddOns", "UserPoolTier")
                .ignore(NO_DELETION, "DeletionProtection")
                .ignore(LABEL, "UserPoolTags");
    }
}
