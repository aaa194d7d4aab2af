package stackrun.resource;

import java.util.stream.Stream;
import stackrun.gateway.api.RestApi;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A REST API, defined by an OpenAPI body or by resources and methods. */
record RestApiType() implements ResourceType {

    @Override
    public String name() {
        return "AWS::ApiGateway::RestApi";
    }

    @Override
    public String runsAs() {
        return "the local gateway: its OpenAPI body, or its resources and methods, with parameters, security, integrations, validators and gateway responses";
    }

    @Override
    public String ref(Resource api) {
        return Ids.alphanumeric(api.key(), 10);
    }

    @Override
    public String attribute(Resource api, String name) {
        return switch (name) {
            case "RestApiId" -> ref(api);
            case "RootResourceId" -> rootId(api);
            default -> throw new TemplateException(api.path(), "a REST API has no attribute " + name);
        };
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var name = properties.findText("Name").orElseGet(resource::physicalName);
        var binaryTypes = properties.texts("BinaryMediaTypes");
        var compressed = properties.findInt("MinimumCompressionSize");
        var body = properties.find("Body");
        properties.done();
        if (body.isPresent()) {
            var ownBinaryTypes =
                    body.get().at("x-amazon-apigateway-binary-media-types").texts();
            var all = Stream.concat(binaryTypes.stream(), ownBinaryTypes.stream())
                    .distinct()
                    .toList();
            define(
                    new RestApi(
                            ref(resource), name, properties.path(), body.get().node(), all, compressed),
                    resource,
                    plan);
        } else {
            var parts = plan.apiParts(ref(resource));
            parts.define();
            plan.addLast(() -> {
                var made = parts.body(rootId(resource), resource.path());
                define(
                        new RestApi(ref(resource), name, properties.path(), made, binaryTypes, compressed),
                        resource,
                        plan);
            });
        }
    }

    private static void define(RestApi api, Resource resource, Plan plan) {
        plan.add(Plan.Phase.APIS, resource, cloud -> cloud.gateway().define(api));
    }

    private static String rootId(Resource api) {
        return Ids.alphanumeric(api.key() + "/", 10);
    }
}
