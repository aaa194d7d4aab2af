package stackrun.memory.expression.token;

import java.util.Set;
import stackrun.memory.request.Refusal;
import stackrun.memory.value.Type;

/**
 * Creates the errors of one expression with DynamoDB's messages.
 *
 * @param kind the name of the expression in messages, such as {@code ConditionExpression}
 */
public record ExpressionErrors(String kind, String text) {

    private static final Set<String> CONDITIONS_ONLY =
            Set.of("attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains", "size");

    private static final Set<String> UPDATES_ONLY = Set.of("if_not_exists", "list_append");

    public Refusal invalid(String problem) {
        return Refusal.validation("Invalid %s: %s".formatted(kind, problem));
    }

    public Refusal syntaxError(String token) {
        return invalid("Syntax error; token: \"%s\", near: \"%s\"".formatted(token, text));
    }

    /** The error for a function that does not exist, or that belongs to another kind of expression. */
    public Refusal unknownFunction(String name) {
        return invalid(
                CONDITIONS_ONLY.contains(name) || UPDATES_ONLY.contains(name)
                        ? "The function is not allowed in this context; function: " + name
                        : "Invalid function name; function: " + name);
    }

    public Refusal wrongType(String operator, Type type) {
        return invalid("Incorrect operand type for operator or function; operator or function: %s, operand type: %s"
                .formatted(operator, type));
    }
}
