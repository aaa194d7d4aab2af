package stackrun.resource;

import stackrun.template.Properties;
import stackrun.template.Resource;

/** Opens the properties of a resource, so that its type reads every property that is not listed as ignored. */
final class ResourceProperties {

    private ResourceProperties() {}

    /**
     * The properties of a resource, with the ignored properties and the allowed values of its type.
     *
     * <p>{@link Properties#done()} refuses what the type neither read nor {@link IgnoredProperties} lists.
     */
    static Properties open(Resource resource) {
        var type = resource.type();
        return resource.read()
                .ignoring(IgnoredProperties.reasons(type).keySet())
                .checking(AllowedValues.of(type));
    }
}
