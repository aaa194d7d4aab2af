package com.example.simulation.aws;

import com.example.simulation.deployment.Deployment;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls an operator makes to Lambda.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html">ListEventSourceMappings</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
record LambdaApi(Deployment deployment, FunctionInvoker functions) {

    private static final String ROOT = "/2015-03-31/";
    private static final String FUNCTIONS = ROOT + "functions/";
    private static final String INVOCATIONS = "/invocations";

    /** Lambda is named by its paths alone. */
    static boolean isMeant(SdkHttpRequest request) {
        return request.encodedPath().startsWith(ROOT);
    }

    static String operation(SdkHttpRequest request) {
        var path = request.encodedPath();
        if (request.method() == SdkHttpMethod.GET && path.matches(ROOT + "event-source-mappings/?")) {
            return "ListEventSourceMappings";
        }
        if (request.method() == SdkHttpMethod.POST && path.startsWith(FUNCTIONS) && path.endsWith(INVOCATIONS)) {
            return request.firstMatchingHeader("X-Amz-Invocation-Type")
                    .filter(type -> !type.equals("RequestResponse"))
                    .map("Invoke as "::concat)
                    .orElse("Invoke");
        }
        return "%s %s".formatted(request.method(), path);
    }

    Reply answer(Call call) {
        return switch (call.operation()) {
            case "ListEventSourceMappings" -> {
                var answer = JsonMapper.shared().createObjectNode();
                answer.putArray("EventSourceMappings").addAll(deployment.eventSourceMappings());
                yield Reply.json(answer);
            }
            case "Invoke" -> invoke(function(call.request().encodedPath()), call.body());
            default -> Reply.error(400, "UnknownOperationException", call.operation());
        };
    }

    private String function(String path) {
        var name = path.substring(FUNCTIONS.length(), path.length() - INVOCATIONS.length());
        return deployment.functionOf(URLDecoder.decode(name, StandardCharsets.UTF_8));
    }

    private Reply invoke(String function, byte[] event) {
        var answer = functions.invoke(function, event);
        return answer.failed()
                ? new Reply(200, Map.of("X-Amz-Function-Error", "Unhandled"), answer.payload())
                : new Reply(200, Map.of(), answer.payload());
    }
}
