package com.example.infra;

import com.example.infra.openapi.ApiContract;
import com.example.infra.openapi.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.ApiDefinition;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodDeploymentOptions;
import software.amazon.awscdk.services.apigateway.SpecRestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * The REST API, whose body is made from the services' OpenAPI files.
 *
 * <p>The permissions to invoke the functions are in this stack: beside the aliases they would need the API's id, and the
 * stacks would depend on each other.
 */
final class ApiStack extends ShopStack {

    /** The fields of the access log; they include neither token nor body nor source address. */
    private static final String ACCESS_LOG_FORMAT = """
            {"requestId":"$context.requestId","time":"$context.requestTime","method":"$context.httpMethod",\
            "resource":"$context.resourcePath","status":"$context.status","answeredBy":"$context.error.responseType",\
            "latency":"$context.responseLatency","functionLatency":"$context.integration.latency",\
            "functionStatus":"$context.integration.status","trace":"$context.xrayTraceId"}""";

    ApiStack(Construct scope, StageSettings stage, ApiContract contract, DataStack data, List<ServiceStack> services) {
        super(scope, "Api", stage);
        var functions = httpFunctions(contract, services);
        var accessLog = LogGroup.Builder.create(this, "AccessLog")
                .retention(stage.logRetention())
                .removalPolicy(stage.removal())
                .build();
        var api = SpecRestApi.Builder.create(this, "Rest")
                .restApiName(stage.named("api"))
                .apiDefinition(ApiDefinition.fromInline(contract.gatewayBody(
                        stage.named("api"),
                        data.identity.userPool().getUserPoolArn(),
                        operation -> invocationUri(answering(operation, functions)))))
                .endpointTypes(List.of(EndpointType.REGIONAL))
                // The import of a body makes an edge-optimised API unless it is told so too.
                .parameters(Collections.singletonMap("endpointConfigurationTypes", "REGIONAL"))
                .cloudWatchRole(true)
                // An account has one such role for all its APIs: another stage may log by this one.
                .cloudWatchRoleRemovalPolicy(RemovalPolicy.RETAIN)
                .deployOptions(StageOptions.builder()
                        .stageName(stage.stage())
                        .tracingEnabled(true)
                        .throttlingRateLimit(stage.requestsPerSecond())
                        .throttlingBurstLimit(2 * stage.requestsPerSecond())
                        .methodOptions(Collections.singletonMap(
                                "/orders/POST",
                                MethodDeploymentOptions.builder()
                                        .throttlingRateLimit(stage.ordersPerSecond())
                                        .throttlingBurstLimit(2 * stage.ordersPerSecond())
                                        .build()))
                        .accessLogDestination(new LogGroupLogDestination(accessLog))
                        .accessLogFormat(AccessLogFormat.custom(ACCESS_LOG_FORMAT))
                        .build())
                .build();
        contract.operations().forEach(operation -> permit(api, stage, operation, answering(operation, functions)));
        output("ApiUrl", api.getUrl());
    }

    private void permit(SpecRestApi api, StageSettings stage, Operation operation, SpringFunction function) {
        var resource =
                stage.stage() + "/" + operation.method() + operation.path().replaceAll("\\{[^}]*}", "*");
        CfnPermission.Builder.create(this, function.name() + "Permission")
                .action("lambda:InvokeFunction")
                .functionName(function.live().getFunctionArn())
                .principal("apigateway.amazonaws.com")
                .sourceArn(Fn.sub(
                        "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/" + resource,
                        Collections.singletonMap("Api", api.getRestApiId())))
                .build();
    }

    private static String invocationUri(SpringFunction function) {
        return Fn.sub(
                "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations",
                Collections.singletonMap("Function", function.live().getFunctionArn()));
    }

    /** Returns the HTTP functions by name; a function without an operation is an error. */
    private static SequencedMap<String, SpringFunction> httpFunctions(
            ApiContract contract, List<ServiceStack> services) {
        var functions = new LinkedHashMap<String, SpringFunction>();
        services.forEach(
                service -> service.httpFunctions().forEach(function -> functions.put(function.name(), function)));
        var unused = new LinkedHashSet<>(functions.keySet());
        contract.operations().forEach(operation -> unused.remove(operation.functionName()));
        if (!unused.isEmpty()) {
            throw new InvalidDefinition(
                    "no operation leads to %s: describe one in openapi/".formatted(String.join(", ", unused)));
        }
        return functions;
    }

    private static SpringFunction answering(Operation operation, SequencedMap<String, SpringFunction> functions) {
        var function = functions.get(operation.functionName());
        if (function == null) {
            throw new InvalidDefinition("%s has no function: define a %s in the service's stack"
                    .formatted(operation, operation.functionName()));
        }
        return function;
    }
}
