package com.example.local.resource;

import com.example.local.gateway.RestApi;
import com.example.local.template.Resource;
import com.example.local.template.TemplateException;
import java.util.stream.Stream;

/** A REST API with its OpenAPI body. */
record RestApiType() implements ResourceType {

    @Override
    public String name() {
        return "AWS::ApiGateway::RestApi";
    }

    @Override
    public String runsAs() {
        return "the local gateway: its OpenAPI body with parameters, security, integrations, validators and gateway responses";
    }

    @Override
    public String ref(Resource api) {
        return Ids.alphanumeric(api.key(), 10);
    }

    @Override
    public String attribute(Resource api, String name) {
        return switch (name) {
            case "RestApiId" -> ref(api);
            case "RootResourceId" -> Ids.alphanumeric(api.key() + "/", 10);
            default -> throw new TemplateException(api.path(), "a REST API has no attribute " + name);
        };
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = IgnoredProperties.read(resource);
        var body = properties
                .find("Body")
                .orElseThrow(() -> new TemplateException(resource.path(), "only APIs with a Body run here"));
        var ownBinaryTypes = body.at("x-amazon-apigateway-binary-media-types").texts();
        var api = new RestApi(
                ref(resource),
                properties.findText("Name").orElseGet(resource::physicalName),
                properties.path(),
                body.node(),
                Stream.concat(properties.texts("BinaryMediaTypes").stream(), ownBinaryTypes.stream())
                        .distinct()
                        .toList(),
                properties.findInt("MinimumCompressionSize"));
        properties.done();
        plan.add(Plan.Phase.APIS, resource, cloud -> cloud.gateway().define(api));
    }
}
