package com.example.infra;

import com.example.infra.openapi.ApiContract;
import com.example.infra.openapi.Operation;
import java.util.Collections;
import java.util.List;
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
 * The REST API, whose body is generated from the services' OpenAPI files.
 *
 * <p>This stack also holds the permissions to invoke the functions. In the services' stacks they would need the API's id,
 * and the stacks would depend on each other.
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
        var functions = ApiFunctions.of(contract, services);
        var accessLog = LogGroup.Builder.create(this, "AccessLog")
                .retention(stage.logRetention())
                .removalPolicy(stage.removal())
                .build();
        var api = SpecRestApi.Builder.create(this, "Rest")
                .restApiName(stage.named("api"))
                .apiDefinition(ApiDefinition.fromInline(contract.gatewayBody(
                        stage.named("api"),
                        data.identity.userPool().getUserPoolArn(),
                        stage.browserOrigin(),
                        operation -> invocationUri(functions.answering(operation)))))
                .endpointTypes(List.of(EndpointType.REGIONAL))
                // Without this parameter, the import of a body creates an edge-optimised API.
                .parameters(Collections.singletonMap("endpointConfigurationTypes", "REGIONAL"))
                .cloudWatchRole(true)
                // An account has one such role for all its APIs, so another stage may log with this one.
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
        contract.operations().forEach(operation -> permit(api, stage, operation, functions.answering(operation)));
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
}
