package stackrun.resource;

import java.util.List;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Resource;

/**
 * A policy that is attached to roles by their names: {@code AWS::IAM::Policy}, or {@code AWS::IAM::RolePolicy} for one role.
 *
 * @param name the name of the type
 */
record IamPolicyType(String name, Place place) implements ResourceType {

    static List<ResourceType> all(Place place) {
        return List.of(new IamPolicyType("AWS::IAM::Policy", place), new IamPolicyType("AWS::IAM::RolePolicy", place));
    }

    @Override
    public String runsAs() {
        return "statements of its roles; users and groups have none here";
    }

    @Override
    public String ref(Resource policy) {
        return new NotRun(name, "", place).ref(policy);
    }

    @Override
    public String attribute(Resource policy, String attribute) {
        return new NotRun(name, "", place).attribute(policy, attribute);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var roles = name.endsWith("::RolePolicy") ? List.of(properties.text("RoleName")) : properties.texts("Roles");
        var document = IamRoleType.document(resource, properties);
        properties.done();
        plan.addReadOnly(resource);
        roles.forEach(role -> plan.roles().attach(role, document));
    }
}
