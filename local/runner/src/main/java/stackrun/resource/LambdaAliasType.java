package stackrun.resource;

import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** An alias of the only version of a function. */
record LambdaAliasType(Place place) implements ResourceType {

    @Override
    public String name() {
        return "AWS::Lambda::Alias";
    }

    @Override
    public String runsAs() {
        return "a name for the one version there is";
    }

    @Override
    public String ref(Resource alias) {
        return place.arn("lambda", "function:%s:%s".formatted(alias.text("FunctionName"), alias.text("Name")));
    }

    @Override
    public String attribute(Resource alias, String name) {
        if (!name.equals("AliasArn")) {
            throw new TemplateException(alias.path(), "an alias has no attribute " + name);
        }
        return ref(alias);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var function = properties.text("FunctionName");
        var alias = properties.text("Name");
        properties.done();
        plan.add(Plan.Phase.FUNCTIONS, resource, cloud -> cloud.lambda().qualify(function, alias));
    }
}
