package com.example.smoke.adapter;

import com.example.smoke.stage.CannotTest;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls AWS and translates exceptions of the SDK into one sentence. */
final class Translated {

    private Translated() {}

    static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            throw new CannotTest(reason(failure), failure);
        }
    }

    private static String reason(SdkException failure) {
        if (failure instanceof AwsServiceException refused && refused.awsErrorDetails() != null) {
            var details = refused.awsErrorDetails();
            return "%s rejected the call with %s: %s"
                    .formatted(details.serviceName(), details.errorCode(), details.errorMessage());
        }
        var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        if (message.startsWith("Unable to load credentials")) {
            return "no AWS credentials: sign in (aws sso login), or set AWS_PROFILE to a profile that has some";
        }
        if (message.startsWith("Unable to load region")) {
            return "no AWS region: set AWS_REGION, or AWS_PROFILE to a profile that has one";
        }
        return "AWS cannot be reached: " + message;
    }
}
