package stackrun.memory.expression;

import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.token.Token;
import stackrun.memory.value.Value;
import stackrun.memory.value.ValueOrder;

/** The six comparison operators. Values of different types are unequal and have no order. */
public enum Comparator {
    EQUAL("="),
    UNEQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    static @Nullable Comparator of(Token token) {
        if (token.kind() != Token.Kind.SIGN) {
            return null;
        }
        for (var comparator : values()) {
            if (comparator.sign.equals(token.text())) {
                return comparator;
            }
        }
        return null;
    }

    String sign() {
        return sign;
    }

    /** The comparator that gives the same result with exchanged sides. */
    public Comparator mirrored() {
        return switch (this) {
            case EQUAL, UNEQUAL -> this;
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
        };
    }

    boolean needsOrder() {
        return this != EQUAL && this != UNEQUAL;
    }

    boolean holds(Value left, Value right) {
        if (!needsOrder()) {
            return left.equals(right) == (this == EQUAL);
        }
        if (left.type() != right.type() || !left.type().isOrdered()) {
            return false;
        }
        int order = ValueOrder.compare(left, right);
        return switch (this) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }
}
