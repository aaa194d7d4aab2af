package com.example.kit.testing;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** A context of one traced invocation that never comes nearer to its deadline. */
public final class FixedContext implements Context {

    public static final String REQUEST_ID = "8f5d7a6e-0000-4000-8000-000000000001";
    public static final String TRACE = "Root=1-67a1b2c3-0123456789abcdef01234567;Parent=53995c3f42cd8ad8;Sampled=1";

    private final int millisLeft;

    /** With ten seconds left. */
    public FixedContext() {
        this(10_000);
    }

    public FixedContext(int millisLeft) {
        this.millisLeft = millisLeft;
    }

    @Override
    public String getAwsRequestId() {
        return REQUEST_ID;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/test";
    }

    @Override
    public String getLogStreamName() {
        return "test";
    }

    @Override
    public String getFunctionName() {
        return "test";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-west-1:000000000000:function:test:live";
    }

    @Override
    @SuppressWarnings("NullAway") // there is none outside of mobile calls
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // there is none outside of mobile calls
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return millisLeft;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 1024;
    }

    @Override
    public LambdaLogger getLogger() {
        throw new AssertionError("functions log through SLF4J");
    }

    @Override
    public String getXrayTraceId() {
        return TRACE;
    }
}
