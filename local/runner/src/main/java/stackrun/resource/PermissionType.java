package stackrun.resource;

import stackrun.resource.property.ResourceProperties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A permission to invoke a function. It is checked, so that a missing one is found before the deployment. */
record PermissionType() implements ResourceType {

    @Override
    public String name() {
        return "AWS::Lambda::Permission";
    }

    @Override
    public String runsAs() {
        return "checked: an API without one answers 500, as AWS does";
    }

    @Override
    public String ref(Resource permission) {
        return permission.physicalName();
    }

    @Override
    public String attribute(Resource permission, String name) {
        throw new TemplateException(permission.path(), "a permission has no attribute " + name);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource).only("Action", "lambda:InvokeFunction");
        var function = properties.text("FunctionName");
        var principal = properties.text("Principal");
        var source = properties.findText("SourceArn").orElse(null);
        properties.done();
        plan.add(Plan.Phase.FUNCTIONS, resource, cloud -> cloud.lambda().permit(function, principal, source));
    }
}
