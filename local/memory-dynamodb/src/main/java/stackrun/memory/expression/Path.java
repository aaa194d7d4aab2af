package stackrun.memory.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;

/** A document path into an item, such as {@code lines[0].quantity}. */
public record Path(List<Step> steps) {

    /** One step into a document. */
    sealed interface Step {}

    /** To a member of a map; at the beginning, to an attribute of the item. */
    record Member(String name) implements Step {
        @Override
        public String toString() {
            return name;
        }
    }

    /** To an element of a list. */
    record Element(int index) implements Step {
        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    /** The name of the attribute that the path begins at. */
    public String attribute() {
        return ((Member) steps.getFirst()).name();
    }

    /** The value at the path, or null where there is none. */
    @Nullable
    Value in(Map<String, Value> item) {
        var value = item.get(attribute());
        for (int i = 1; i < steps.size() && value != null; i++) {
            value = child(value, steps.get(i));
        }
        return value;
    }

    static @Nullable Value child(Value value, Step step) {
        return switch (step) {
            case Member(var name) -> value instanceof Value.Document(var members) ? members.get(name) : null;
            case Element(var index) ->
                value instanceof Value.Sequence(var elements) && index < elements.size() ? elements.get(index) : null;
        };
    }

    /** As DynamoDB's messages write it. */
    @Override
    public String toString() {
        return steps.toString();
    }
}
