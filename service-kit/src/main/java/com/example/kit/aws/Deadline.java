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
 * Ends a call, including all its attempts, before Lambda ends the invocation, so that the caller can still report which
 * message failed. Starts no call if no time is left for an answer.
 *
 * @param callTimeout maximum duration of a call
 * @param attemptTimeout maximum duration of one attempt
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
