package com.example.local.resource;

import com.example.local.template.Resource;
import com.example.local.template.TemplateException;

/** A resource that one of the template's own functions makes, called {@code Custom::…}. */
record CustomResourceType(String name) implements ResourceType {

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
        plan.add(
                Plan.Phase.CUSTOM_RESOURCES,
                resource,
                cloud -> cloud.customResources().create(resource, function));
    }
}
