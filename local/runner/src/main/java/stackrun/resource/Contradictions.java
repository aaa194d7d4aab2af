package stackrun.resource;

import java.util.function.Supplier;
import stackrun.template.TemplateException;

/** Properties that are well on their own and contradict one another. */
final class Contradictions {

    private Contradictions() {}

    /** Makes a definition; what it refuses names the object whose properties it is made of. */
    static <T> T named(String path, Supplier<T> definition) {
        try {
            return definition.get();
        } catch (IllegalArgumentException e) {
            throw new TemplateException(path, String.valueOf(e.getMessage()), e);
        }
    }
}
