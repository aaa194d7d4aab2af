package stackrun.memory.expression;

import java.util.List;
import java.util.Set;
import stackrun.memory.value.Type;
import stackrun.memory.value.Value;

/**
 * Checks the operands of conditions as far as the expression itself tells their types.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 *     and filter expressions, operators, and functions</a>
 */
final class OperandRules {

    private static final Set<Type> WITH_SIZE = Set.of(Type.S, Type.B, Type.SS, Type.NS, Type.BS, Type.M, Type.L);

    private final Parser parser;

    /** @param parser reports the errors */
    OperandRules(Parser parser) {
        this.parser = parser;
    }

    Operand size(Operand of) {
        if (of instanceof Operand.Literal(var value) && !WITH_SIZE.contains(value.type())) {
            throw parser.wrongType("size", value.type());
        }
        if (of instanceof Operand.Size) {
            throw parser.wrongType("size", Type.N);
        }
        return new Operand.Size(of);
    }

    void requireOrder(String operator, Operand operand) {
        if (operand instanceof Operand.Literal(var value) && !value.type().isOrdered()) {
            throw parser.wrongType(operator, value.type());
        }
    }

    void requireDistinct(String operator, Operand first, List<Operand> others) {
        if (first instanceof Operand.At(var path) && others.contains(first)) {
            throw parser.invalid(
                    ("The first operand must be distinct from the remaining operands for this operator or function;"
                                    + " operator: %s, first operand: %s")
                            .formatted(operator, path));
        }
    }

    void requirePrefix(Operand operand) {
        if (operand instanceof Operand.Literal(var value) && value.type() != Type.S && value.type() != Type.B) {
            throw parser.wrongType("begins_with", value.type());
        }
        if (operand instanceof Operand.Size) {
            throw parser.wrongType("begins_with", Type.N);
        }
    }

    Type typeArgument(Operand argument) {
        if (!(argument instanceof Operand.Literal(var value))) {
            throw parser.invalid("The second operand of attribute_type must be an expression attribute value");
        }
        if (!(value instanceof Value.Text(var name))) {
            throw parser.wrongType("attribute_type", value.type());
        }
        var type = Type.named(name);
        if (type == null) {
            throw parser.invalid(
                    "Invalid attribute type name found; type: %s, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}"
                            .formatted(name));
        }
        return type;
    }
}
