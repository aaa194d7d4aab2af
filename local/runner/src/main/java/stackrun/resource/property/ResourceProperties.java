package stackrun.resource.property;

import stackrun.template.Properties;
import stackrun.template.Resource;

/** Opens the properties of a resource with the rules of its type. */
public final class ResourceProperties {

    private ResourceProperties() {}

    /**
     * Returns the properties of a resource.
     *
     * <p>{@link Properties#done()} rejects each property that was not read and that the rules do not ignore.
     */
    public static Properties open(Resource resource) {
        var rules = PropertyCatalog.of(resource.type());
        return resource.read().ignoring(rules.ignored().keySet()).checking(rules.allowed());
    }
}
