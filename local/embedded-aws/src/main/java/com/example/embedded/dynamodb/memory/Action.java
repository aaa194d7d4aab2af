package com.example.embedded.dynamodb.memory;

/** What an update expression does at a path. */
sealed interface Action {

    record Set(Operand value) implements Action {}

    record Remove() implements Action {}

    /** @param value a number, or a set */
    record Add(Value value) implements Action {}

    record Delete(Value.Members members) implements Action {}
}
