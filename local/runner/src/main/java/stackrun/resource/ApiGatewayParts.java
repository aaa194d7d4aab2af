package stackrun.resource;

import java.util.List;
import stackrun.gateway.api.GatewayResponse;
import stackrun.gateway.guard.ApiKey;
import stackrun.gateway.guard.StageOfApi;
import stackrun.gateway.guard.UsagePlan;
import stackrun.resource.restapi.Throttles;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** The small types that belong to a REST API: gateway responses, API keys and usage plans. */
final class ApiGatewayParts {

    private ApiGatewayParts() {}

    static List<ResourceType> types() {
        return List.of(
                new PartType<>(
                        "AWS::ApiGateway::GatewayResponse",
                        "the answer of the local gateway to errors of this type",
                        Plan.Phase.STORES,
                        ApiGatewayParts::id,
                        ApiGatewayParts::response,
                        (cloud, own) -> cloud.gateway().define(own.apiId(), own.type(), own.response())),
                new PartType<>(
                        "AWS::ApiGateway::ApiKey",
                        "a key that operations ask for in x-api-key",
                        Plan.Phase.STORES,
                        ApiGatewayParts::id,
                        ApiGatewayParts::key,
                        (cloud, key) -> cloud.gateway().define(key)),
                new PartType<>(
                        "AWS::ApiGateway::UsagePlan",
                        "the stages its keys open, each key with the plan's throttle; quotas are refused",
                        Plan.Phase.STORES,
                        ApiGatewayParts::id,
                        ApiGatewayParts::plan,
                        (cloud, plan) -> cloud.gateway().define(plan)),
                new PartType<>(
                        "AWS::ApiGateway::UsagePlanKey",
                        "makes a key one of a usage plan's",
                        Plan.Phase.APIS,
                        ApiGatewayParts::id,
                        ApiGatewayParts::member,
                        (cloud, member) -> cloud.gateway().join(member.keyId(), member.planId())));
    }

    private record OwnResponse(String apiId, String type, GatewayResponse response) {}

    private record Member(String keyId, String planId) {}

    private static String id(Resource part) {
        return Ids.alphanumeric(part.key(), 10);
    }

    private static OwnResponse response(Properties properties, String id) {
        var apiId = properties.text("RestApiId");
        var type = properties.choice("ResponseType");
        var response = GatewayResponse.of(
                properties.value("StatusCode"),
                properties.value("ResponseParameters"),
                properties.value("ResponseTemplates"));
        return new OwnResponse(apiId, type, response);
    }

    private static ApiKey key(Properties properties, String id) {
        return new ApiKey(id, properties.findText("Value").orElse(id), properties.flag("Enabled", false));
    }

    private static UsagePlan plan(Properties properties, String id) {
        var stages = properties.objects("ApiStages").stream()
                .map(ApiGatewayParts::stage)
                .toList();
        return new UsagePlan(id, stages, Throttles.read(properties.object("Throttle"), "RateLimit", "BurstLimit"));
    }

    /** The CDK writes an empty throttle for single methods. Any other one is rejected. */
    private static StageOfApi stage(Properties stage) {
        var throttle = stage.value("Throttle");
        if (!throttle.members().isEmpty()) {
            throw new TemplateException(
                    throttle.path(), "the throttles of a usage plan run for all methods alike here");
        }
        return new StageOfApi(stage.text("ApiId"), stage.text("Stage"));
    }

    private static Member member(Properties properties, String id) {
        properties.only("KeyType", "API_KEY");
        return new Member(properties.text("KeyId"), properties.text("UsagePlanId"));
    }
}
