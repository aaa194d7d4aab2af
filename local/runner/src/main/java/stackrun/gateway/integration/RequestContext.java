package stackrun.gateway.integration;

import java.util.List;
import java.util.Locale;
import stackrun.embedded.http.HttpRequest;
import stackrun.gateway.api.Call;
import stackrun.gateway.api.RequestTime;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the {@code requestContext} of an event, which describes a request and its caller. */
final class RequestContext {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RequestContext() {}

    /** @param functionArn the function, whose account is that of the API */
    static ObjectNode of(Call call, String functionArn) {
        var request = call.request();
        var api = call.api();
        var context = NODES.objectNode();
        context.put(
                "resourceId",
                String.format(
                        Locale.ROOT, "%06x", call.operation().path().text().hashCode() & 0xffffff));
        context.put("resourcePath", call.operation().path().text());
        context.put("httpMethod", request.method());
        context.put("extendedRequestId", call.requestId().substring(0, 15) + "=");
        context.put("requestTime", RequestTime.of(call.time()));
        context.put("path", call.stageInPath() ? "/" + api.stage().name() + call.path() : call.path());
        context.put("accountId", functionArn.split(":", -1)[4]);
        context.put("protocol", request.protocol());
        context.put("stage", api.stage().name());
        context.put("domainPrefix", api.api().id());
        context.put("requestTimeEpoch", call.time().toEpochMilli());
        context.put("requestId", call.requestId());
        context.set("identity", identity(request));
        context.put("domainName", request.headers().first("Host").orElse("localhost"));
        context.put("apiId", api.api().id());
        call.claims().ifPresent(claims -> {
            var all = context.putObject("authorizer").putObject("claims");
            claims.forEach(all::put);
        });
        return context;
    }

    private static ObjectNode identity(HttpRequest request) {
        var identity = NODES.objectNode();
        for (var name : List.of(
                "cognitoIdentityPoolId",
                "accountId",
                "cognitoIdentityId",
                "caller",
                "principalOrgId",
                "accessKey",
                "cognitoAuthenticationType",
                "cognitoAuthenticationProvider",
                "userArn",
                "user")) {
            identity.putNull(name);
        }
        identity.put("sourceIp", request.remoteAddress());
        identity.put("userAgent", request.headers().first("User-Agent").orElse(null));
        return identity;
    }
}
