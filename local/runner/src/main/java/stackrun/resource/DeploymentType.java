package stackrun.resource;

import stackrun.resource.property.ResourceProperties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A deployment of a REST API. There is only one, with the current definition of the API. */
record DeploymentType() implements ResourceType {

    @Override
    public String name() {
        return "AWS::ApiGateway::Deployment";
    }

    @Override
    public String runsAs() {
        return "no local resource: the API is always served as its template defines it";
    }

    @Override
    public String ref(Resource deployment) {
        return Ids.alphanumeric(deployment.key(), 6);
    }

    @Override
    public String attribute(Resource deployment, String name) {
        if (!name.equals("DeploymentId")) {
            throw new TemplateException(deployment.path(), "a deployment has no attribute " + name);
        }
        return ref(deployment);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        ResourceProperties.open(resource).readElsewhere("RestApiId").done();
        plan.add(Plan.Phase.APIS, resource, cloud -> {});
    }
}
