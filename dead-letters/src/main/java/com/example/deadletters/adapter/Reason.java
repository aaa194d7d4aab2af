package com.example.deadletters.adapter;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Describes a failed call to AWS in one sentence for the user. */
final class Reason {

    private Reason() {}

    static String of(RuntimeException failure) {
        return switch (failure) {
            case AwsServiceException refused
            when refused.awsErrorDetails() != null ->
                "%s rejected the call with %s: %s"
                        .formatted(
                                refused.awsErrorDetails().serviceName(),
                                refused.awsErrorDetails().errorCode(),
                                refused.awsErrorDetails().errorMessage());
            case SdkClientException client -> plain(client);
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** Replaces the SDK's list of all places that it searched by the remedy. */
    private static String plain(SdkClientException failure) {
        var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        if (message.startsWith("Unable to load credentials")) {
            return "no AWS credentials: sign in (aws sso login), or set AWS_PROFILE to a profile that has some";
        }
        if (message.startsWith("Unable to load region")) {
            return "no AWS region: set AWS_REGION, or AWS_PROFILE to a profile that has one";
        }
        return "AWS cannot be reached: %s; check that the run is up and the endpoint is right".formatted(message);
    }
}
