package stackrun.memory.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Comparator;
import stackrun.memory.expression.Condition;
import stackrun.memory.expression.ConditionParser;
import stackrun.memory.expression.Conditions;
import stackrun.memory.expression.Operand;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.request.Refusal;
import stackrun.memory.table.KeyAttribute;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.KeySchema;
import stackrun.memory.value.Type;
import stackrun.memory.value.Value;

/**
 * One hash key, and what the range keys must be.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html">Key
 *     condition expressions for the Query operation</a>
 */
record KeyCondition(Value hash, @Nullable Condition range) {

    private static final String KIND = "KeyConditionExpression";

    static KeyCondition parse(String text, Placeholders placeholders, KeySchema schema) {
        var parts = new ArrayList<Condition>();
        flatten(ConditionParser.parse(KIND, text, placeholders), parts);
        var byAttribute = new HashMap<String, Condition>();
        for (var part : parts) {
            if (byAttribute.put(attribute(part), part) != null) {
                throw invalid("KeyConditionExpressions must only contain one condition per key");
            }
        }
        var hash = byAttribute.remove(schema.hash().name());
        if (hash == null) {
            throw missed(schema.hash());
        }
        var range = schema.range() == null
                ? null
                : byAttribute.remove(schema.range().name());
        if (!byAttribute.isEmpty()) {
            if (schema.range() != null && range == null) {
                throw missed(schema.range());
            }
            throw Refusal.validation("Query key condition not supported");
        }
        return new KeyCondition(hashValue(hash, schema.hash()), range == null ? null : typed(range, schema));
    }

    private static void flatten(Condition condition, List<Condition> parts) {
        if (condition instanceof Condition.And(var left, var right)) {
            flatten(left, parts);
            flatten(right, parts);
        } else {
            parts.add(withAttributeFirst(condition));
        }
    }

    /** {@code :value < key} is {@code key > :value}. */
    private static Condition withAttributeFirst(Condition condition) {
        return condition instanceof Condition.Compare(var comparator, Operand.Literal value, Operand.At key)
                ? new Condition.Compare(comparator.mirrored(), key, value)
                : condition;
    }

    private static String attribute(Condition part) {
        return switch (part) {
            case Condition.Compare(var comparator, var left, var right)
            when comparator != Comparator.UNEQUAL -> attribute(left, List.of(right));
            case Condition.Between(var value, var lowest, var highest) -> attribute(value, List.of(lowest, highest));
            case Condition.BeginsWith(var value, var prefix) -> attribute(value, List.of(prefix));
            default -> throw invalid("Invalid operator used in KeyConditionExpression");
        };
    }

    private static String attribute(Operand operand, List<Operand> values) {
        if (!(operand instanceof Operand.At(var path))
                || !values.stream().allMatch(value -> value instanceof Operand.Literal)) {
            throw invalid("Invalid operand in KeyConditionExpression: it compares an attribute with values");
        }
        if (path.steps().size() > 1) {
            throw invalid("KeyConditionExpressions cannot have conditions on nested attributes");
        }
        return path.attribute();
    }

    private static Value hashValue(Condition condition, KeyAttribute attribute) {
        if (condition instanceof Condition.Compare compare
                && compare.comparator() == Comparator.EQUAL
                && compare.right() instanceof Operand.Literal(var value)) {
            if (value.type() != attribute.type()) {
                throw mismatch();
            }
            refuseEmpty(value, attribute);
            return value;
        }
        throw Refusal.validation("Query key condition not supported");
    }

    private static void refuseEmpty(Value value, KeyAttribute attribute) {
        if (KeySchema.isEmpty(value)) {
            throw Refusal.validation(
                    ("One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an"
                                    + " empty %s value. Key: %s")
                            .formatted(value.type() == Type.S ? "string" : "binary", attribute.name()));
        }
    }

    private static Condition typed(Condition condition, KeySchema schema) {
        var operands = switch (condition) {
            case Condition.Compare compare -> List.of(compare.right());
            case Condition.Between between -> List.of(between.lowest(), between.highest());
            case Condition.BeginsWith begins -> List.of(begins.prefix());
            default -> List.<Operand>of();
        };
        var range = schema.range();
        for (var operand : operands) {
            if (operand instanceof Operand.Literal(var value) && range != null) {
                if (value.type() != range.type()) {
                    throw mismatch();
                }
                refuseEmpty(value, range);
            }
        }
        return condition;
    }

    boolean holds(Map<String, Value> item) {
        return range == null || Conditions.hold(range, item);
    }

    /** Tests if a position is at the condition's last bound in the direction of the query. */
    boolean endsAt(KeyPosition position, KeySchema schema, boolean forward) {
        if (schema.range() == null) {
            return true;
        }
        return switch (range) {
            case Condition.Compare(var comparator, var left, var right) ->
                comparator == (forward ? Comparator.LESS_OR_EQUAL : Comparator.GREATER_OR_EQUAL)
                        && isAt(position, right);
            case Condition.Between between -> isAt(position, forward ? between.highest() : between.lowest());
            case null, default -> false;
        };
    }

    private static boolean isAt(KeyPosition position, Operand bound) {
        return bound instanceof Operand.Literal(var value) && value.equals(position.range());
    }

    boolean holdsAt(KeyPosition position, KeySchema schema) {
        return schema.range() == null
                || position.range() == null
                || holds(Map.of(schema.range().name(), position.range()));
    }

    private static Refusal missed(KeyAttribute attribute) {
        return Refusal.validation("Query condition missed key schema element: " + attribute.name());
    }

    private static Refusal mismatch() {
        return Refusal.invalidParameter("Condition parameter type does not match schema type");
    }

    private static Refusal invalid(String what) {
        return Refusal.validation("Invalid %s: %s".formatted(KIND, what));
    }
}
