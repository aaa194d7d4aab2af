package stackrun.memory.expression;

import java.util.List;
import stackrun.memory.expression.path.Path;
import stackrun.memory.value.Type;

/** A parsed condition on an item. */
public sealed interface Condition {

    record And(Condition left, Condition right) implements Condition {}

    record Or(Condition left, Condition right) implements Condition {}

    record Not(Condition condition) implements Condition {}

    record Compare(Comparator comparator, Operand left, Operand right) implements Condition {}

    record Between(Operand value, Operand lowest, Operand highest) implements Condition {}

    record In(Operand value, List<Operand> among) implements Condition {}

    record Exists(Path path) implements Condition {}

    record NotExists(Path path) implements Condition {}

    record HasType(Operand value, Type type) implements Condition {}

    record BeginsWith(Operand value, Operand prefix) implements Condition {}

    record Contains(Operand value, Operand part) implements Condition {}
}
