package stackrun.resource;

import java.util.List;
import stackrun.embedded.access.RolePolicies.Document;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.Value;

/** A role. The servers evaluate its policies for the functions that have it. */
record IamRoleType(Place place) implements ResourceType {

    @Override
    public String name() {
        return "AWS::IAM::Role";
    }

    @Override
    public String runsAs() {
        return "its statements are evaluated for every call of its functions (`--no-iam` switches it off)";
    }

    private NotRun names() {
        return new NotRun(name(), "", place);
    }

    @Override
    public String ref(Resource role) {
        return names().ref(role);
    }

    @Override
    public String attribute(Resource role, String attribute) {
        return names().attribute(role, attribute);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource).readElsewhere("RoleName");
        var inline = properties.objects("Policies").stream()
                .map(policy -> document(resource, policy))
                .toList();
        plan.roles()
                .role(
                        new Value(resource.path(), resource.properties()),
                        attribute(resource, "Arn"),
                        inline,
                        List.copyOf(properties.value("ManagedPolicyArns").list()),
                        properties.find("PermissionsBoundary"));
        properties.done();
        plan.addReadOnly(resource);
    }

    /** Reads a policy with its name, which messages contain. */
    static Document document(Resource resource, Properties policy) {
        return new Document(
                resource.key() + "/" + policy.text("PolicyName"),
                policy.value("PolicyDocument").node().toString());
    }
}
