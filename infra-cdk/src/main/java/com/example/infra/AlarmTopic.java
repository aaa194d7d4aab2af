package com.example.infra;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * The topic that alarms are published to, encrypted, and closed to requests without TLS.
 *
 * <p>CloudWatch may not use the key {@code alias/aws/sns}, so the topic has a key of its own, whose policy names CloudWatch.
 * The topic's policy names it too: a policy replaces the default one, which lets the account's alarms publish.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services">Enable
 *     compatibility between event sources from AWS services and encrypted topics</a>
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html">Example cases for Amazon SNS
 *     access control</a>
 */
final class AlarmTopic {

    private static final Duration ROTATION = Duration.days(365);

    private AlarmTopic() {}

    static Topic in(Construct scope, StageSettings stage) {
        var key = Key.Builder.create(scope, "AlarmKey")
                .description("Encrypts the notifications of alarms")
                .enableKeyRotation(true)
                .rotationPeriod(ROTATION)
                .pendingWindow(stage.keyPendingWindow())
                .removalPolicy(stage.removal())
                .build();
        key.addToResourcePolicy(byAlarms("*", "kms:Decrypt", "kms:GenerateDataKey*"));
        var topic = Topic.Builder.create(scope, "Alarms")
                .masterKey(key)
                .enforceSsl(true)
                .build();
        topic.addToResourcePolicy(byAlarms(topic.getTopicArn(), "sns:Publish"));
        return topic;
    }

    /** Allows CloudWatch the actions for alarms of this account. */
    private static PolicyStatement byAlarms(String resource, String... actions) {
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                .actions(List.of(actions))
                .resources(List.of(resource))
                .conditions(condition())
                .build();
    }

    private static Map<String, Object> condition() {
        return Collections.singletonMap("StringEquals", Collections.singletonMap("aws:SourceAccount", Aws.ACCOUNT_ID));
    }
}
