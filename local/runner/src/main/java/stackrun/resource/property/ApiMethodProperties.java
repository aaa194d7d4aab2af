package stackrun.resource.property;

import static stackrun.resource.property.Reasons.LABEL;
import static stackrun.resource.property.Reasons.ROLE;

import java.util.List;
import stackrun.template.Between;
import stackrun.template.OneOf;

/**
 * The properties of the methods of REST APIs.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html">PutIntegration</a>
 */
final class ApiMethodProperties {

    private ApiMethodProperties() {}

    static List<PropertyRules> rules() {
        return List.of(new PropertyRules("AWS::ApiGateway::Method")
                .allow("HttpMethod", OneOf.of("ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"))
                .allow("AuthorizationType", OneOf.of("NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS"))
                .allow("Integration/Type", OneOf.of("AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY", "MOCK"))
                .allow("Integration/PassthroughBehavior", OneOf.of("WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER"))
                .allow("Integration/TimeoutInMillis", new Between(50, 29_000))
                .allow("Integration/ContentHandling", OneOf.of("CONVERT_TO_BINARY", "CONVERT_TO_TEXT"))
                .allow("Integration/IntegrationResponses/*/StatusCode", new Between(100, 599))
                .allow("MethodResponses/*/StatusCode", new Between(100, 599))
                .ignore(LABEL, "OperationName")
                .ignore("bodies are validated in the functions", "RequestModels")
                .ignore(
                        "answers are sent as the integration makes them",
                        "MethodResponses/*/ResponseModels",
                        "MethodResponses/*/ResponseParameters")
                .ignore(ROLE, "Integration/Credentials")
                .ignore("answers are not cached", "Integration/CacheKeyParameters", "Integration/CacheNamespace"));
    }
}
