package com.example.local.resource;

import com.example.local.template.Place;
import com.example.local.template.Resource;
import com.example.local.template.TemplateException;
import java.util.Locale;

/** A type that is known and not made; references to it still have AWS's shape, for policies and settings name it. */
record NotRun(String name, String reason, Place place) implements ResourceType {

    @Override
    public String ref(Resource resource) {
        return resource.physicalName();
    }

    @Override
    public String attribute(Resource resource, String attribute) {
        if (!attribute.endsWith("Arn") && !attribute.endsWith("Name") && !attribute.endsWith("Id")) {
            throw new TemplateException(resource.path(), "%s has no attribute %s here".formatted(name, attribute));
        }
        var service = name.split("::", -1)[1].toLowerCase(Locale.ROOT);
        return place.arn(service, resource.physicalName());
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        plan.pass(resource, reason);
    }
}
