package stackrun.memory.expression;

import stackrun.memory.request.Refusal;
import stackrun.memory.value.Numbers;
import stackrun.memory.value.Value;

/** Adds and subtracts the numbers of updates. */
final class Arithmetic {

    private Arithmetic() {}

    static Value sum(Value left, Value right) {
        if (left instanceof Value.Numeric(var a) && right instanceof Value.Numeric(var b)) {
            return Numbers.checked(a.add(b));
        }
        throw wrongType();
    }

    static Value difference(Value left, Value right) {
        if (left instanceof Value.Numeric(var a) && right instanceof Value.Numeric(var b)) {
            return Numbers.checked(a.subtract(b));
        }
        throw wrongType();
    }

    /** The error for operands that an update cannot combine. */
    static Refusal wrongType() {
        return Refusal.validation("An operand in the update expression has an incorrect data type");
    }
}
