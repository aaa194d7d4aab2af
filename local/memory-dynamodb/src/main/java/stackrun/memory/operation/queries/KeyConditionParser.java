package stackrun.memory.operation.queries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Comparator;
import stackrun.memory.expression.Condition;
import stackrun.memory.expression.Operand;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.request.Refusal;
import stackrun.memory.table.KeyAttribute;
import stackrun.memory.table.KeySchema;
import stackrun.memory.value.Value;

/**
 * Reads key condition expressions: one hash key, and optionally a condition on the range key.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html">Key
 *     condition expressions for the Query operation</a>
 */
final class KeyConditionParser {

    private KeyConditionParser() {}

    static KeyCondition parse(String text, Placeholders placeholders, KeySchema schema) {
        var byAttribute = KeyConditionParts.parse(text, placeholders).byAttribute();
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
        return new KeyCondition(hashValue(hash, schema.hash()), range == null ? null : typed(range, schema.range()));
    }

    private static Refusal missed(KeyAttribute attribute) {
        return Refusal.validation("Query condition missed key schema element: " + attribute.name());
    }

    private static Value hashValue(Condition condition, KeyAttribute attribute) {
        if (condition instanceof Condition.Compare compare
                && compare.comparator() == Comparator.EQUAL
                && compare.right() instanceof Operand.Literal(var value)) {
            refuseWrongValue(value, attribute);
            return value;
        }
        throw Refusal.validation("Query key condition not supported");
    }

    private static Condition typed(Condition condition, @Nullable KeyAttribute attribute) {
        var operands = switch (condition) {
            case Condition.Compare compare -> List.of(compare.right());
            case Condition.Between between -> List.of(between.lowest(), between.highest());
            case Condition.BeginsWith begins -> List.of(begins.prefix());
            default -> List.<Operand>of();
        };
        for (var operand : operands) {
            if (operand instanceof Operand.Literal(var value) && attribute != null) {
                refuseWrongValue(value, attribute);
            }
        }
        return condition;
    }

    private static void refuseWrongValue(Value value, KeyAttribute attribute) {
        if (value.type() != attribute.type()) {
            throw Refusal.invalidParameter("Condition parameter type does not match schema type");
        }
        attribute.refuseEmpty(value);
    }
}
