package stackrun.resource.property;

import static stackrun.resource.property.Reasons.ACCESS;
import static stackrun.resource.property.Reasons.LABEL;
import static stackrun.resource.property.Reasons.METRICS;
import static stackrun.resource.property.Reasons.RESOURCE_POLICY;

import java.util.List;
import stackrun.template.Between;
import stackrun.template.OneOf;

/**
 * The properties of REST APIs, their stages, API keys, usage plans and gateway responses.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway response types</a>
 */
final class ApiGatewayProperties {

    private ApiGatewayProperties() {}

    static List<PropertyRules> rules() {
        return List.of(
                restApi(),
                stage(),
                gatewayResponse(),
                new PropertyRules("AWS::ApiGateway::ApiKey")
                        .ignore(LABEL, "Name", "Description", "CustomerId", "Tags")
                        .ignore("the value is used as it is", "GenerateDistinctId")
                        .ignore("usage plans define the stages of a key", "StageKeys"),
                new PropertyRules("AWS::ApiGateway::Authorizer")
                        .ignore(LABEL, "AuthType", "Name")
                        .ignore("every token is checked", "AuthorizerResultTtlInSeconds"),
                new PropertyRules("AWS::ApiGateway::Deployment").ignore(LABEL, "Description"),
                new PropertyRules("AWS::ApiGateway::RequestValidator").ignore(LABEL, "Name"),
                new PropertyRules("AWS::ApiGateway::UsagePlan")
                        .allow("Throttle/BurstLimit", Between.atLeast(0))
                        .ignore(LABEL, "UsagePlanName", "Description", "Tags"));
    }

    private static PropertyRules restApi() {
        return new PropertyRules("AWS::ApiGateway::RestApi")
                .allow("MinimumCompressionSize", new Between(0, 10_485_760))
                .allow("ApiKeySourceType", OneOf.of("HEADER", "AUTHORIZER"))
                .ignore(LABEL, "Description", "Tags")
                .ignore("keys come in the header x-api-key", "ApiKeySourceType")
                .ignore(
                        ACCESS,
                        "DisableExecuteApiEndpoint",
                        "EndpointAccessMode",
                        "EndpointConfiguration",
                        "SecurityPolicy")
                .ignore("the body is read whole and strictly", "FailOnWarnings", "Mode", "Parameters")
                .ignore(RESOURCE_POLICY, "Policy");
    }

    private static PropertyRules stage() {
        return new PropertyRules("AWS::ApiGateway::Stage")
                .allow("MethodSettings/*/ThrottlingBurstLimit", Between.atLeast(0))
                .allow("MethodSettings/*/LoggingLevel", OneOf.of("OFF", "ERROR", "INFO"))
                .ignore(LABEL, "Description", "DocumentationVersion", "Tags")
                .ignore("answers are not cached", "CacheClusterEnabled", "CacheClusterSize")
                .ignore("there is one deployment", "DeploymentId")
                .ignore("the access log is a file of the run", "AccessLogSetting/DestinationArn")
                .ignore(
                        "the gateway writes no execution log",
                        "MethodSettings/*/DataTraceEnabled",
                        "MethodSettings/*/LoggingLevel")
                .ignore(METRICS, "MethodSettings/*/MetricsEnabled");
    }

    private static PropertyRules gatewayResponse() {
        return new PropertyRules("AWS::ApiGateway::GatewayResponse")
                .allow("StatusCode", new Between(100, 599))
                .allow(
                        "ResponseType",
                        OneOf.of(
                                "ACCESS_DENIED",
                                "API_CONFIGURATION_ERROR",
                                "AUTHORIZER_CONFIGURATION_ERROR",
                                "AUTHORIZER_FAILURE",
                                "BAD_REQUEST_BODY",
                                "BAD_REQUEST_PARAMETERS",
                                "DEFAULT_4XX",
                                "DEFAULT_5XX",
                                "EXPIRED_TOKEN",
                                "INTEGRATION_FAILURE",
                                "INTEGRATION_TIMEOUT",
                                "INVALID_API_KEY",
                                "INVALID_SIGNATURE",
                                "MISSING_AUTHENTICATION_TOKEN",
                                "QUOTA_EXCEEDED",
                                "REQUEST_TOO_LARGE",
                                "RESOURCE_NOT_FOUND",
                                "THROTTLED",
                                "UNAUTHORIZED",
                                "UNSUPPORTED_MEDIA_TYPE",
                                "WAF_FILTERED"));
    }
}
