package stackrun.resource.property;

import java.util.function.Supplier;
import stackrun.template.TemplateException;

/** Reports properties that are valid on their own but contradict each other. */
public final class Contradictions {

    private Contradictions() {}

    /**
     * Creates a definition from properties.
     *
     * @param path the object that contains the properties, for the message
     * @throws TemplateException if the definition rejects the combination of its values
     */
    public static <T> T named(String path, Supplier<T> definition) {
        try {
            return definition.get();
        } catch (IllegalArgumentException e) {
            throw new TemplateException(path, String.valueOf(e.getMessage()), e);
        }
    }
}
