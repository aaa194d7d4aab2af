package stackrun.lambda.environment;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.time.InstantSource;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.Invocation;
import stackrun.runtime.FunctionLogger;

/** The context of an invocation that a function receives. */
@SuppressWarnings("NullAway") // the interface is not annotated; some of its values are null outside of mobile calls
record LambdaContext(FunctionDefinition function, Invocation invocation, InstantSource clock) implements Context {

    @Override
    public String getAwsRequestId() {
        return invocation.requestId();
    }

    @Override
    public String getLogGroupName() {
        return function.platform().logs().group();
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return function.name();
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return invocation.functionArn();
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
        return (int) Math.max(
                0, Duration.between(clock.instant(), invocation.deadline()).toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return function.memoryMb();
    }

    @Override
    public LambdaLogger getLogger() {
        return FunctionLogger.of(function.platform().logs().environment());
    }

    @Override
    public String getXrayTraceId() {
        return invocation.trace();
    }
}
