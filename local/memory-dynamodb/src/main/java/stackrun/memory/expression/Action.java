package stackrun.memory.expression;

import stackrun.memory.value.Value;

/** An action of an update expression at one path. */
sealed interface Action {

    record Set(Operand value) implements Action {}

    record Remove() implements Action {}

    /** Of a number, or of a set's members. */
    record Add(Value value) implements Action {}

    record Delete(Value.Members members) implements Action {}
}
