package com.example.local.resource;

import com.example.local.gateway.Stage;
import com.example.local.gateway.Stage.Throttle;
import com.example.local.template.Properties;
import com.example.local.template.Resource;
import com.example.local.template.TemplateException;
import java.util.Optional;

/** A stage: the name an API is reached under, its throttling, its access log. */
record StageType() implements ResourceType {

    @Override
    public String name() {
        return "AWS::ApiGateway::Stage";
    }

    @Override
    public String ref(Resource stage) {
        return stage.properties().path("StageName").asString();
    }

    @Override
    public String attribute(Resource stage, String name) {
        throw new TemplateException(stage.path(), "a stage has no attribute " + name);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = resource.read()
                .ignoring(
                        "CacheClusterEnabled",
                        "CacheClusterSize",
                        "DeploymentId",
                        "Description",
                        "DocumentationVersion",
                        "Tags");
        var log = properties.object("AccessLogSetting").ignoring("DestinationArn");
        var stage = new Stage(
                properties.text("RestApiId"),
                properties.text("StageName"),
                properties.flag("TracingEnabled", false),
                throttle(properties),
                log.findText("Format"));
        properties.done();
        plan.add(Plan.Phase.APIS, resource, cloud -> cloud.gateway().deploy(stage));
    }

    /** One setting for all methods is what runs here. */
    private static Optional<Throttle> throttle(Properties properties) {
        var throttle = Optional.<Throttle>empty();
        for (var settings : properties.objects("MethodSettings")) {
            settings.ignoring("DataTraceEnabled", "LoggingLevel", "MetricsEnabled")
                    .only("HttpMethod", "*")
                    .only("ResourcePath", "/*");
            var rate = settings.findText("ThrottlingRateLimit");
            var burst = settings.findInt("ThrottlingBurstLimit");
            if (rate.isPresent() && burst.isPresent()) {
                throttle = Optional.of(new Throttle(Double.parseDouble(rate.get()), burst.get()));
            }
        }
        return throttle;
    }
}
