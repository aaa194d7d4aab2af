package stackrun.resource;

import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A resource that a function of the template creates, of a type {@code Custom::…}. */
record CustomResourceType(String name) implements ResourceType {

    static final String NAME = "AWS::CloudFormation::CustomResource";

    @Override
    public String runsAs() {
        return "one Create event for the function of its ServiceToken, whose answer is waited for";
    }

    @Override
    public String ref(Resource resource) {
        return resource.physicalName();
    }

    @Override
    public String attribute(Resource resource, String attribute) {
        throw new TemplateException(resource.path(), "what a custom resource returns cannot be referred to here");
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var function = resource.read().text("ServiceToken");
        var reason = plan.reasonNotToRun(function);
        if (reason.isPresent()) {
            plan.skip(resource, reason.get());
            return;
        }
        plan.add(
                Plan.Phase.CUSTOM_RESOURCES,
                resource,
                cloud -> cloud.customResources().create(resource, function));
    }
}
