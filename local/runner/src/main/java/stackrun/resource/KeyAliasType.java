package stackrun.resource;

import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** An alias of a KMS key. */
record KeyAliasType(Place place) implements ResourceType {

    @Override
    public String name() {
        return "AWS::KMS::Alias";
    }

    @Override
    public String runsAs() {
        return "an alias in the embedded KMS";
    }

    @Override
    public String ref(Resource alias) {
        return alias.text("AliasName");
    }

    @Override
    public String attribute(Resource alias, String name) {
        if (!name.equals("Arn")) {
            throw new TemplateException(alias.path(), "an alias has no attribute " + name);
        }
        return place.arn("kms", ref(alias));
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var name = properties.text("AliasName");
        var target = properties.text("TargetKeyId");
        properties.done();
        plan.add(Plan.Phase.STORES, resource, cloud -> {
            try {
                cloud.kms().createAlias(create -> create.aliasName(name).targetKeyId(target));
            } catch (AlreadyExistsException e) {
                // Kept from an earlier run.
            }
        });
    }
}
