package stackrun.memory.request;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The error that answers a request. Its type is a name from the API reference. */
public final class Refusal extends RuntimeException {

    private final String type;
    private final ObjectNode members;

    public Refusal(String type, String message) {
        super(message, null, false, false);
        this.type = type;
        this.members = JsonNodeFactory.instance.objectNode();
    }

    public static Refusal validation(String message) {
        return new Refusal("ValidationException", message);
    }

    /** A parameter that contradicts the table or another parameter. */
    public static Refusal invalidParameter(String message) {
        return validation("One or more parameter values were invalid: " + message);
    }

    /**
     * The refusal of a write whose condition does not hold.
     *
     * @param item the unchanged item, or null if there is none or the request does not ask for it
     */
    public static Refusal conditionFailed(@Nullable ObjectNode item) {
        var refusal = new Refusal("ConditionalCheckFailedException", "The conditional request failed");
        if (item != null) {
            refusal.members.set("Item", item);
        }
        return refusal;
    }

    public String type() {
        return type;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    /** The members of the answer beside type and message. */
    public ObjectNode members() {
        return members;
    }
}
