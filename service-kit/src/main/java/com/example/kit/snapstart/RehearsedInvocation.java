package com.example.kit.snapstart;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.example.kit.lambda.Settings;
import org.jspecify.annotations.NullUnmarked;

/** Lambda's context of an event of the rehearsal. It is sampled, so that the code that writes traces is loaded as well. */
@NullUnmarked
record RehearsedInvocation(Settings settings) implements Context {

    private static final int REMAINING_MILLIS = 30_000;

    @Override
    public String getAwsRequestId() {
        return "00000000-0000-0000-0000-000000000000";
    }

    @Override
    public String getLogGroupName() {
        return settings.optional("AWS_LAMBDA_LOG_GROUP_NAME").orElse("");
    }

    @Override
    public String getLogStreamName() {
        return settings.optional("AWS_LAMBDA_LOG_STREAM_NAME").orElse("");
    }

    @Override
    public String getFunctionName() {
        return settings.deployedName();
    }

    @Override
    public String getFunctionVersion() {
        return settings.optional("AWS_LAMBDA_FUNCTION_VERSION").orElse("");
    }

    @Override
    public String getInvokedFunctionArn() {
        return settings.deployedName();
    }

    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return REMAINING_MILLIS;
    }

    @Override
    public int getMemoryLimitInMB() {
        return settings.optional("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")
                .map(Integer::parseInt)
                .orElse(0);
    }

    @Override
    public LambdaLogger getLogger() {
        return null;
    }

    @Override
    public String getXrayTraceId() {
        return "Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=1";
    }
}
