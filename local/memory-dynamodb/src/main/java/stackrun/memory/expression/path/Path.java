package stackrun.memory.expression.path;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;

/** A document path into an item, such as {@code lines[0].quantity}. */
public record Path(List<Step> steps) {

    /** One step into a document. */
    public sealed interface Step {}

    /** A step to a member of a map; the first step of a path leads to an attribute of the item. */
    public record Member(String name) implements Step {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A step to an element of a list. */
    public record Element(int index) implements Step {
        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    /** The name of the attribute that the path starts with. */
    public String attribute() {
        return ((Member) steps.getFirst()).name();
    }

    /** The value at the path, or null if there is none. */
    @Nullable
    public Value in(Map<String, Value> item) {
        var value = item.get(attribute());
        for (int i = 1; i < steps.size() && value != null; i++) {
            value = child(value, steps.get(i));
        }
        return value;
    }

    private static @Nullable Value child(Value value, Step step) {
        return switch (step) {
            case Member(var name) -> value instanceof Value.Document(var members) ? members.get(name) : null;
            case Element(var index) ->
                value instanceof Value.Sequence(var elements) && index < elements.size() ? elements.get(index) : null;
        };
    }

    /** The path as DynamoDB's messages write it. */
    @Override
    public String toString() {
        return steps.toString();
    }
}
