package stackrun.resource;

import java.util.Optional;
import stackrun.lambda.asynchronous.AsyncConfig;
import stackrun.lambda.asynchronous.Destinations;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** Retries and destinations of the asynchronous events of a version or an alias. */
record EventInvokeConfigType(Place place) implements ResourceType {

    @Override
    public String name() {
        return "AWS::Lambda::EventInvokeConfig";
    }

    @Override
    public String runsAs() {
        return "how often a failed asynchronous call is tried again";
    }

    @Override
    public String ref(Resource config) {
        return config.physicalName();
    }

    @Override
    public String attribute(Resource config, String name) {
        throw new TemplateException(config.path(), "an event invoke configuration has no attribute " + name);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var function = properties.text("FunctionName");
        var qualifier = properties.text("Qualifier");
        var destinations = properties.object("DestinationConfig");
        var config = new AsyncConfig(
                properties.integer("MaximumRetryAttempts", AsyncConfig.RETRIES),
                properties.seconds("MaximumEventAgeInSeconds", (int) AsyncConfig.MAXIMUM_AGE.toSeconds()),
                destination(destinations.object("OnSuccess")),
                destination(destinations.object("OnFailure")));
        properties.done();
        var arn = place.arn("lambda", "function:%s:%s".formatted(function, qualifier));
        plan.add(Plan.Phase.FUNCTIONS, resource, cloud -> cloud.asynchronous().configure(arn, config));
    }

    private static Optional<String> destination(Properties properties) {
        var arn = properties.findText("Destination");
        arn.filter(found -> !Destinations.runs(found)).ifPresent(found -> {
            throw new TemplateException(
                    properties.path() + "/Destination", "only queues, functions and buckets run here, not " + found);
        });
        return arn;
    }
}
