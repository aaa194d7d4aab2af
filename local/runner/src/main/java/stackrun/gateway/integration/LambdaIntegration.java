package stackrun.gateway.integration;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import stackrun.embedded.http.HttpResponse;
import stackrun.gateway.api.Call;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;
import stackrun.gateway.api.Integration;
import stackrun.lambda.Lambda;
import stackrun.lambda.Result;

/**
 * Invokes a version or an alias of a function with the whole request.
 *
 * @param timeout at most 29 s; the function continues after the timeout
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda proxy integrations</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas for REST APIs</a>
 */
record LambdaIntegration(Lambda lambda, String functionArn, Duration timeout) implements Integration {

    /**
     * The maximum size of an event, which includes the request's body.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
     */
    private static final int MAX_EVENT_BYTES = 6 * 1024 * 1024;

    private static final String PRINCIPAL = "apigateway.amazonaws.com";

    @Override
    public HttpResponse answer(Call call) {
        if (!lambda.permits(functionArn, PRINCIPAL, call.executeApiArn(functionArn))) {
            throw new GatewayError(GatewayErrorType.API_CONFIGURATION_ERROR);
        }
        return switch (invoke(call)) {
            case Result.Answered answered ->
                ProxyAnswer.read(answered.payload(), call.request(), call.api().api());
            case Result.Failed failed -> throw new GatewayError(GatewayErrorType.BAD_GATEWAY);
            case Result.Throttled throttled -> throw new GatewayError(GatewayErrorType.API_CONFIGURATION_ERROR);
        };
    }

    private Result invoke(Call call) {
        var event = ProxyEvent.of(call, functionArn);
        if (event.length > MAX_EVENT_BYTES) {
            throw new GatewayError(GatewayErrorType.REQUEST_TOO_LARGE);
        }
        var work = new FutureTask<>(() -> lambda.invoke(functionArn, event, call.trace()));
        var _ = Thread.ofVirtual().start(work);
        try {
            return work.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new GatewayError(GatewayErrorType.INTEGRATION_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayError(GatewayErrorType.INTEGRATION_TIMEOUT);
        } catch (ExecutionException e) {
            throw new IllegalStateException("function %s could not be invoked".formatted(functionArn), e.getCause());
        }
    }
}
