package stackrun.resource;

import stackrun.resource.property.ResourceProperties;
import stackrun.resource.restapi.ApiParts;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A type that defines one part of a REST API: it adds the part to its API and creates nothing of its own. */
record RestApiPartType(String name, String runsAs, Reader reader) implements ResourceType {

    @Override
    public String ref(Resource resource) {
        return Ids.alphanumeric(resource.key(), 10);
    }

    /** {@code ResourceId}, {@code AuthorizerId}, {@code RequestValidatorId}. */
    @Override
    public String attribute(Resource resource, String attribute) {
        if (attribute.endsWith("Id")) {
            return ref(resource);
        }
        throw new TemplateException(resource.path(), "%s has no attribute %s here".formatted(name, attribute));
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        reader.read(properties, ref(resource), plan.apiParts(properties.value("RestApiId")));
        properties.done();
        plan.add(Plan.Phase.APIS, resource, cloud -> {});
    }

    /** Reads one part and adds it to its API. */
    @FunctionalInterface
    interface Reader {
        void read(Properties properties, String id, ApiParts parts);
    }
}
