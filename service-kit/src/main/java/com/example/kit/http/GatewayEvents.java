package com.example.kit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.event.UnreadableEvent.Reason;
import org.jspecify.annotations.Nullable;

/** Distinguishes requests of a REST API from other events. */
final class GatewayEvents {

    private GatewayEvents() {}

    /**
     * Returns the event if a REST API sent it. Events of HTTP APIs have no {@code httpMethod}, those of load balancers
     * no request id.
     *
     * @throws UnreadableEvent if something else sent it
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">Input format
     *     of a proxy integration</a>
     */
    static APIGatewayProxyRequestEvent require(@Nullable APIGatewayProxyRequestEvent event) {
        if (event == null || event.getHttpMethod() == null || isOfSomethingElse(event.getRequestContext())) {
            throw new UnreadableEvent(
                    Reason.FOREIGN_EVENT, "the function takes requests of a REST API and got something else");
        }
        return event;
    }

    private static boolean isOfSomethingElse(@Nullable ProxyRequestContext context) {
        return context != null && context.getRequestId() == null;
    }
}
