package stackrun.template;

import java.util.List;
import java.util.Optional;

/** The values of {@code Ref} and {@code Fn::GetAtt} for resources of one type. */
public interface References {

    String ref(Resource resource);

    /**
     * One attribute of the resource.
     *
     * @throws TemplateException if the type has no such attribute here
     */
    String attribute(Resource resource, String name);

    /** The value of an attribute that is a list, or empty if the attribute is text. */
    default Optional<List<String>> list(Resource resource, String name) {
        return Optional.empty();
    }
}
