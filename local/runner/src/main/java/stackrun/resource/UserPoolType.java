package stackrun.resource;

import java.net.URI;
import stackrun.embedded.cognito.definition.PasswordPolicy;
import stackrun.embedded.cognito.definition.UserPool;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/**
 * A user pool.
 *
 * @param issuer the address of the local issuer
 */
record UserPoolType(Place place, URI issuer) implements ResourceType {

    @Override
    public String name() {
        return "AWS::Cognito::UserPool";
    }

    @Override
    public String runsAs() {
        return "a pool of the local issuer, with its password policy";
    }

    @Override
    public String ref(Resource pool) {
        return place.region() + "_" + Ids.alphanumeric(pool.key(), 9);
    }

    @Override
    public String attribute(Resource pool, String name) {
        return switch (name) {
            case "Arn" -> place.arn("cognito-idp", "userpool/" + ref(pool));
            case "ProviderName" -> issuer.getAuthority() + "/" + ref(pool);
            case "ProviderURL" -> issuer + "/" + ref(pool);
            case "UserPoolId" -> ref(pool);
            default -> throw new TemplateException(pool.path(), "a user pool has no attribute " + name);
        };
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var pool = new UserPool(
                ref(resource),
                properties.findText("UserPoolName").orElseGet(resource::physicalName),
                passwordPolicy(properties.object("Policies").object("PasswordPolicy")));
        properties.done();
        plan.add(Plan.Phase.STORES, resource, cloud -> cloud.cognito().define(pool));
    }

    private static PasswordPolicy passwordPolicy(Properties policy) {
        return new PasswordPolicy(
                policy.integer("MinimumLength", 8),
                policy.flag("RequireUppercase", false),
                policy.flag("RequireLowercase", false),
                policy.flag("RequireNumbers", false),
                policy.flag("RequireSymbols", false),
                policy.integer("TemporaryPasswordValidityDays", 7));
    }
}
