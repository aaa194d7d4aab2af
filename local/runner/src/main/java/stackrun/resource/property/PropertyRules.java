package stackrun.resource.property;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import stackrun.template.Rule;

/**
 * The rules for the properties of one resource type.
 *
 * <p>A path such as {@code StreamSpecification/ResourcePolicy} names a nested property, and {@code *} matches each object
 * of a list.
 */
public final class PropertyRules {

    private final String type;
    private final SortedMap<String, Rule> allowed = new TreeMap<>();
    private final SortedMap<String, String> ignored = new TreeMap<>();

    /** Creates rules that allow any value and ignore no property. */
    PropertyRules(String type) {
        this.type = type;
    }

    /** Rejects values that AWS rejects, whether the property has an effect here or not. */
    PropertyRules allow(String path, Rule rule) {
        allowed.put(path, rule);
        return this;
    }

    /** Accepts properties that have no effect here. */
    PropertyRules ignore(String reason, String... paths) {
        for (var path : paths) {
            ignored.put(path, reason);
        }
        return this;
    }

    /** The name of the type, for example {@code AWS::SQS::Queue}. */
    String type() {
        return type;
    }

    /** The values that AWS accepts, by the path of the property. */
    public SortedMap<String, Rule> allowed() {
        return Collections.unmodifiableSortedMap(allowed);
    }

    /** The reason for each ignored property, by its path. */
    public SortedMap<String, String> ignored() {
        return Collections.unmodifiableSortedMap(ignored);
    }
}
