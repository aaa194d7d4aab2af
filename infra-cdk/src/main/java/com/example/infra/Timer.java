package com.example.infra;

import java.util.Collections;
import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyDocumentProps;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.constructs.Construct;

/**
 * Invokes a function on a schedule. A failed invocation is not retried, since the next one finds the same work.
 *
 * <p>EventBridge Scheduler invokes with an execution role, not by a permission on the function
 * (<a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/setting-up.html">execution role</a>). Only schedules of this
 * account can use it
 * (<a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html">confused
 * deputy</a>). Its default
 * notification has a text for its {@code detail}, which AWS's own {@code ScheduledEvent} cannot be read from
 * (<a href="https://github.com/aws/aws-lambda-java-libs/issues/479">aws-lambda-java-libs 479</a>): these functions want
 * the call alone, and get an empty event.
 */
final class Timer extends Construct {

    Timer(SpringFunction function, String rate) {
        super(function, "Timer");
        function.live()
                .configureAsyncInvoke(EventInvokeConfigOptions.builder()
                        .retryAttempts(0)
                        .maxEventAge(Duration.minutes(1))
                        .build());
        var role = Role.Builder.create(this, "Role")
                .assumedBy(new PrincipalWithConditions(
                        new ServicePrincipal("scheduler.amazonaws.com"),
                        Collections.singletonMap(
                                "StringEquals", Collections.singletonMap("aws:SourceAccount", Aws.ACCOUNT_ID))))
                .inlinePolicies(Collections.singletonMap("Permissions", mayInvoke(function)))
                .build();
        CfnSchedule.Builder.create(this, "Resource")
                .scheduleExpression(rate)
                .flexibleTimeWindow(
                        FlexibleTimeWindowProperty.builder().mode("OFF").build())
                .state("ENABLED")
                .target(TargetProperty.builder()
                        .arn(function.live().getFunctionArn())
                        .input("{}")
                        .roleArn(role.getRoleArn())
                        .retryPolicy(RetryPolicyProperty.builder()
                                .maximumRetryAttempts(0)
                                .maximumEventAgeInSeconds(60)
                                .build())
                        .build())
                .build();
    }

    private static PolicyDocument mayInvoke(SpringFunction function) {
        return new PolicyDocument(PolicyDocumentProps.builder()
                .statements(List.of(PolicyStatement.Builder.create()
                        .actions(List.of("lambda:InvokeFunction"))
                        .resources(List.of(function.live().getFunctionArn()))
                        .build()))
                .build());
    }
}
