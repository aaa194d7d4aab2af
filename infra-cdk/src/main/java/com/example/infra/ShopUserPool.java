package com.example.infra;

import static java.util.Objects.requireNonNull;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.CfnUserPool;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.UserPool;
import software.constructs.Construct;

/** The user pool: an administrator creates the users, who sign in with their e-mail address. */
final class ShopUserPool {

    /** The message templates that CDK repeats from Cognito's defaults, one of them for unused text messages. */
    private static final List<String> DEFAULT_MESSAGES = List.of(
            "EmailVerificationMessage",
            "EmailVerificationSubject",
            "SmsVerificationMessage",
            "VerificationMessageTemplate");

    private ShopUserPool() {}

    static UserPool in(Construct scope, StageSettings stage) {
        var userPool = UserPool.Builder.create(scope, "UserPool")
                .selfSignUpEnabled(false)
                .signInAliases(SignInAliases.builder().email(true).build())
                .accountRecovery(AccountRecovery.EMAIL_ONLY)
                .passwordPolicy(PasswordPolicy.builder()
                        .minLength(12)
                        .requireLowercase(true)
                        .requireUppercase(true)
                        .requireDigits(true)
                        .requireSymbols(true)
                        .tempPasswordValidity(Duration.days(3))
                        .build())
                .featurePlan(FeaturePlan.ESSENTIALS)
                .deletionProtection(stage.guarded())
                .removalPolicy(stage.removal())
                .build();
        var resource = (CfnUserPool) requireNonNull(userPool.getNode().getDefaultChild());
        DEFAULT_MESSAGES.forEach(resource::addPropertyDeletionOverride);
        return userPool;
    }
}
