package com.example.local.resource;

import com.example.embedded.cognito.CognitoServer;
import com.example.local.template.Properties;
import com.example.local.template.Resource;
import com.example.local.template.TemplateException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Something that belongs to a user pool and is read in one step.
 *
 * @param ref what a reference to it gives
 * @param reader reads its properties; the second argument is what {@code ref} gives
 * @param define makes it known to the issuer
 */
record UserPoolPartType<T>(
        String name,
        Function<Resource, String> ref,
        BiFunction<Properties, String, T> reader,
        BiConsumer<CognitoServer, T> define)
        implements ResourceType {

    @Override
    public String ref(Resource resource) {
        return ref.apply(resource);
    }

    @Override
    public String attribute(Resource resource, String attribute) {
        if (attribute.equals("ClientId")) {
            return ref(resource);
        }
        throw new TemplateException(resource.path(), "%s has no attribute %s here".formatted(name, attribute));
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = resource.read();
        var part = reader.apply(properties, ref(resource));
        properties.done();
        plan.add(Plan.Phase.STORES, resource, cloud -> define.accept(cloud.cognito(), part));
    }
}
