package com.example.infra;

import static java.util.Objects.requireNonNull;

import com.example.infra.openapi.ApiContract;
import com.example.infra.openapi.Operation;
import java.util.Collections;
import java.util.List;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.ApiDefinition;
import software.amazon.awscdk.services.apigateway.CfnRestApi;
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
        refersWeakly();
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
                        operation -> invocationUri(functions.answering(operation)))))
                .endpointTypes(List.of(EndpointType.REGIONAL))
                // Without this parameter, the import of a body creates an edge-optimised API.
                .parameters(Collections.singletonMap("endpointConfigurationTypes", "REGIONAL"))
                // An account has one such role in each region for all its APIs, so another stage may log with this one.
                .cloudWatchRole(stage.createsLogRole())
                .cloudWatchRoleRemovalPolicy(stage.createsLogRole() ? RemovalPolicy.RETAIN : null)
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
        requireModernTls(api);
        for (var operation : contract.operations()) {
            // The stage begins to route to a function when the permission to invoke it exists.
            api.getDeploymentStage()
                    .getNode()
                    .addDependency(permit(api, stage, operation, functions.answering(operation)));
        }
        output("ApiUrl", api.getUrl());
    }

    /**
     * Accepts TLS 1.2 and 1.3 with forward secrecy, and only requests that name this API. The default of a regional API is TLS
     * 1.0 (<a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html">supported
     * security policies</a>).
     */
    private static void requireModernTls(SpecRestApi api) {
        var resource = (CfnRestApi) requireNonNull(api.getNode().getDefaultChild());
        resource.setSecurityPolicy("SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09");
        resource.setEndpointAccessMode("STRICT");
    }

    private CfnPermission permit(SpecRestApi api, StageSettings stage, Operation operation, SpringFunction function) {
        var resource =
                stage.stage() + "/" + operation.method() + operation.path().replaceAll("\\{[^}]*}", "*");
        return CfnPermission.Builder.create(this, function.name() + "Permission")
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
