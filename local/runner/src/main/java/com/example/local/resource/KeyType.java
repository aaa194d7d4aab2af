package com.example.local.resource;

import com.example.local.template.Place;
import com.example.local.template.Resource;
import com.example.local.template.TemplateException;

/** A KMS key; who may use it is not evaluated. */
record KeyType(Place place) implements ResourceType {

    @Override
    public String name() {
        return "AWS::KMS::Key";
    }

    @Override
    public String ref(Resource key) {
        return Ids.uuid(key.key());
    }

    @Override
    public String attribute(Resource key, String name) {
        return switch (name) {
            case "Arn" -> place.arn("kms", "key/" + ref(key));
            case "KeyId" -> ref(key);
            default -> throw new TemplateException(key.path(), "a key has no attribute " + name);
        };
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = resource.read()
                .ignoring(
                        "BypassPolicyLockoutSafetyCheck",
                        "Description",
                        "KeyPolicy",
                        "KeyUsage",
                        "MultiRegion",
                        "Origin",
                        "PendingWindowInDays",
                        "RotationPeriodInDays",
                        "Tags");
        var spec = properties.findText("KeySpec").orElse("SYMMETRIC_DEFAULT");
        boolean rotates = properties.flag("EnableKeyRotation", false);
        boolean enabled = properties.flag("Enabled", true);
        properties.done();
        plan.add(Plan.Phase.STORES, resource, cloud -> cloud.kms().define(ref(resource), spec, enabled, rotates));
    }
}
