package com.example.kit.aws;

import com.example.kit.lambda.Invocation;
import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Ends a call, all its attempts included, before Lambda ends the invocation: whoever made it can still report which
 * message failed. Begins none when no time is left for an answer.
 *
 * @param callTimeout the longest a call may take
 * @param attemptTimeout the longest one attempt may take
 */
record Deadline(Duration callTimeout, Duration attemptTimeout) implements ExecutionInterceptor {

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        var left = Invocation.timeForCalls();
        if (!left.isPositive()) {
            throw SdkClientException.create("no call is begun with less than %s ms of the invocation left"
                    .formatted(Invocation.RESERVED_TIME.toMillis()));
        }
        return context.request() instanceof AwsRequest request ? within(left, request) : context.request();
    }

    private SdkRequest within(Duration left, AwsRequest request) {
        var given = request.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder);
        return request.toBuilder()
                .overrideConfiguration(given.apiCallTimeout(min(callTimeout, left))
                        .apiCallAttemptTimeout(min(attemptTimeout, left))
                        .build())
                .build();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
