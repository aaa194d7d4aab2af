package stackrun.resource;

import java.util.ArrayList;
import java.util.List;
import stackrun.gateway.api.MethodThrottle;
import stackrun.gateway.api.Stage;
import stackrun.resource.property.ResourceProperties;
import stackrun.resource.restapi.Throttles;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A stage of an API: its base path, throttling and access log. */
record StageType() implements ResourceType {

    @Override
    public String name() {
        return "AWS::ApiGateway::Stage";
    }

    @Override
    public String runsAs() {
        return "the base path of the API, its variables, throttling, tracing and access log";
    }

    @Override
    public String ref(Resource stage) {
        return stage.text("StageName");
    }

    @Override
    public String attribute(Resource stage, String name) {
        throw new TemplateException(stage.path(), "a stage has no attribute " + name);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var log = properties.object("AccessLogSetting");
        var stage = new Stage(
                properties.text("RestApiId"),
                properties.text("StageName"),
                properties.textMap("Variables"),
                properties.flag("TracingEnabled", false),
                throttles(properties),
                log.findText("Format"));
        properties.done();
        plan.add(Plan.Phase.APIS, resource, cloud -> cloud.gateway().deploy(stage));
    }

    private static List<MethodThrottle> throttles(Properties properties) {
        var throttles = new ArrayList<MethodThrottle>();
        for (var settings : properties.objects("MethodSettings")) {
            var path = path(settings.text("ResourcePath"));
            var method = settings.text("HttpMethod");
            Throttles.read(settings, "ThrottlingRateLimit", "ThrottlingBurstLimit")
                    .ifPresent(throttle -> throttles.add(new MethodThrottle(path, method, throttle)));
        }
        return throttles;
    }

    /** Decodes {@code /~1orders~1{orderId}}, which means {@code /orders/{orderId}}. */
    private static String path(String escaped) {
        return escaped.replace("~1", "/").replaceFirst("^/+", "/");
    }
}
