package stackrun.resource;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/**
 * A type that belongs to another resource and is created in one step.
 *
 * @param ref returns the value of {@code Ref}
 * @param reader reads the properties; the second argument is the value of {@code Ref}
 * @param define creates the part
 */
record PartType<T>(
        String name,
        String runsAs,
        Plan.Phase phase,
        Function<Resource, String> ref,
        BiFunction<Properties, String, T> reader,
        BiConsumer<Cloud, T> define)
        implements ResourceType {

    @Override
    public String ref(Resource resource) {
        return ref.apply(resource);
    }

    /** The parts have one attribute, their id: {@code ClientId}, {@code APIKeyId}, {@code Id}. */
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
        var part = reader.apply(properties, ref(resource));
        properties.done();
        plan.add(phase, resource, cloud -> define.accept(cloud, part));
    }
}
