package stackrun.resource;

import stackrun.embedded.access.RolePolicies.Document;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Resource;

/** A managed policy: attached to roles by their names or by its ARN, or the permissions boundary of a role. */
record IamManagedPolicyType(Place place) implements ResourceType {

    @Override
    public String name() {
        return "AWS::IAM::ManagedPolicy";
    }

    @Override
    public String runsAs() {
        return "statements, or the permissions boundary, of the roles that name it";
    }

    @Override
    public String ref(Resource policy) {
        return new NotRun(name(), "", place).ref(policy);
    }

    @Override
    public String attribute(Resource policy, String attribute) {
        return new NotRun(name(), "", place).attribute(policy, attribute);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource).readElsewhere("ManagedPolicyName");
        var document = new Document(
                resource.key(), properties.value("PolicyDocument").node().toString());
        var roles = properties.texts("Roles");
        properties.done();
        plan.addReadOnly(resource);
        plan.roles().managedPolicy(ref(resource), document);
        roles.forEach(role -> plan.roles().attach(role, document));
    }
}
