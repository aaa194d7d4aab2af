package stackrun.memory.expression;

import stackrun.memory.expression.path.Path;
import stackrun.memory.value.Value;

/** An operand of an operator, or an argument of a function. */
public sealed interface Operand {

    /** The value at a path. */
    record At(Path path) implements Operand {}

    /** A value of the request. */
    record Literal(Value value) implements Operand {}

    /** {@code size(…)} */
    record Size(Operand of) implements Operand {}

    /** {@code if_not_exists(…, …)} */
    record IfNotExists(Path path, Operand otherwise) implements Operand {}

    /** {@code list_append(…, …)} */
    record ListAppend(Operand first, Operand second) implements Operand {}

    /** {@code left + right} */
    record Sum(Operand left, Operand right) implements Operand {}

    /** {@code left - right} */
    record Difference(Operand left, Operand right) implements Operand {}
}
