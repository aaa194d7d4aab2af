package com.example.local.resource;

import com.example.local.template.Place;
import com.example.local.template.Resource;
import com.example.local.template.TemplateException;

/** How often a failed asynchronous call is tried again. */
record EventInvokeConfigType(Place place) implements ResourceType {

    private static final int RETRIES = 2;

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
        var properties = resource.read().ignoring("MaximumEventAgeInSeconds");
        var function = properties.text("FunctionName");
        var qualifier = properties.text("Qualifier");
        int retries = properties.integer("MaximumRetryAttempts", RETRIES);
        properties.done();
        var arn = place.arn("lambda", "function:%s:%s".formatted(function, qualifier));
        plan.add(Plan.Phase.FUNCTIONS, resource, cloud -> cloud.schedules().retry(arn, retries));
    }
}
