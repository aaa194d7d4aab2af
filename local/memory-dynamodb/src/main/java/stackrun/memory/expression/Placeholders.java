package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.List;
import stackrun.memory.expression.path.Path;
import stackrun.memory.expression.token.ExpressionErrors;
import stackrun.memory.request.Request;
import stackrun.memory.value.Value;

/** The placeholders of a request, and the paths of its expressions. */
public final class Placeholders {

    private final Definitions<String> names;
    private final Definitions<Value> values;
    private final List<Path> paths = new ArrayList<>();

    private Placeholders(Definitions<String> names, Definitions<Value> values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Reads the placeholders that a request defines.
     *
     * @param anyExpression whether the request has an expression that could use them
     */
    public static Placeholders of(Request request, boolean anyExpression) {
        var reader = new PlaceholderReader(request);
        var placeholders = new Placeholders(reader.names(), reader.values());
        if (!anyExpression) {
            reader.refuseAny();
        }
        return placeholders;
    }

    String name(String placeholder, ExpressionErrors errors) {
        var name = names.use(placeholder);
        if (name == null) {
            throw errors.invalid(
                    "An expression attribute name used in the document path is not defined; attribute name: "
                            + placeholder);
        }
        return name;
    }

    Value value(String placeholder, ExpressionErrors errors) {
        var value = values.use(placeholder);
        if (value == null) {
            throw errors.invalid(
                    "An expression attribute value used in expression is not defined; attribute value: " + placeholder);
        }
        return value;
    }

    /** Records a path of an expression, so that its keys can be checked later. */
    Path seen(Path path) {
        paths.add(path);
        return path;
    }

    /** The paths of all expressions read so far. */
    public List<Path> paths() {
        return paths;
    }

    /** Refuses placeholders that no expression uses. Call it after all expressions of the request are parsed. */
    public void refuseUnused() {
        names.refuseUnused();
        values.refuseUnused();
    }
}
