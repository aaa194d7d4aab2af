package stackrun.memory.expression;

import java.util.List;
import java.util.Set;
import stackrun.memory.expression.token.ExpressionErrors;
import stackrun.memory.value.Type;
import stackrun.memory.value.Value;

/**
 * Refuses operands of conditions whose types are known from the expression and do not fit the operator.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 *     and filter expressions, operators, and functions</a>
 */
final class OperandRules {

    private static final Set<Type> WITH_SIZE = Set.of(Type.S, Type.B, Type.SS, Type.NS, Type.BS, Type.M, Type.L);

    private final ExpressionErrors errors;

    OperandRules(ExpressionErrors errors) {
        this.errors = errors;
    }

    Operand size(Operand of) {
        if (of instanceof Operand.Literal(var value) && !WITH_SIZE.contains(value.type())) {
            throw errors.wrongType("size", value.type());
        }
        if (of instanceof Operand.Size) {
            throw errors.wrongType("size", Type.N);
        }
        return new Operand.Size(of);
    }

    void requireOrder(String operator, Operand operand) {
        if (operand instanceof Operand.Literal(var value) && !value.type().isOrdered()) {
            throw errors.wrongType(operator, value.type());
        }
    }

    void requireDistinct(String operator, Operand first, List<Operand> others) {
        if (first instanceof Operand.At(var path) && others.contains(first)) {
            throw errors.invalid(
                    ("The first operand must be distinct from the remaining operands for this operator or function;"
                                    + " operator: %s, first operand: %s")
                            .formatted(operator, path));
        }
    }

    void requirePrefix(Operand operand) {
        if (operand instanceof Operand.Literal(var value) && value.type() != Type.S && value.type() != Type.B) {
            throw errors.wrongType("begins_with", value.type());
        }
        if (operand instanceof Operand.Size) {
            throw errors.wrongType("begins_with", Type.N);
        }
    }

    Type typeArgument(Operand argument) {
        if (!(argument instanceof Operand.Literal(var value))) {
            throw errors.invalid("The second operand of attribute_type must be an expression attribute value");
        }
        if (!(value instanceof Value.Text(var name))) {
            throw errors.wrongType("attribute_type", value.type());
        }
        var type = Type.named(name);
        if (type == null) {
            throw errors.invalid(
                    "Invalid attribute type name found; type: %s, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}"
                            .formatted(name));
        }
        return type;
    }
}
