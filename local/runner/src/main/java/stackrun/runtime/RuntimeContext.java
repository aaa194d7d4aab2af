package stackrun.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.net.http.HttpHeaders;

/** The context of one invocation, read from the headers of the Runtime API. */
@SuppressWarnings("NullAway") // the interface is not annotated; some of its values are null outside of mobile calls
record RuntimeContext(HttpHeaders headers) implements Context {

    private String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    @Override
    public String getAwsRequestId() {
        return header("Lambda-Runtime-Aws-Request-Id");
    }

    @Override
    public String getLogGroupName() {
        return System.getenv("AWS_LAMBDA_LOG_GROUP_NAME");
    }

    @Override
    public String getLogStreamName() {
        return System.getenv("AWS_LAMBDA_LOG_STREAM_NAME");
    }

    @Override
    public String getFunctionName() {
        return System.getenv("AWS_LAMBDA_FUNCTION_NAME");
    }

    @Override
    public String getFunctionVersion() {
        return System.getenv("AWS_LAMBDA_FUNCTION_VERSION");
    }

    @Override
    public String getInvokedFunctionArn() {
        return header("Lambda-Runtime-Invoked-Function-Arn");
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
        long deadline = Long.parseLong(header("Lambda-Runtime-Deadline-Ms"));
        return (int) Math.max(0, deadline - System.currentTimeMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return Integer.parseInt(System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
    }

    @Override
    public LambdaLogger getLogger() {
        return FunctionLogger.of(System.getenv());
    }

    @Override
    public String getXrayTraceId() {
        return header("Lambda-Runtime-Trace-Id");
    }
}
