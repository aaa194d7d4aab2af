package stackrun.iam;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The condition operators, without their set qualifiers and {@code IfExists}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
@SuppressWarnings("ImmutableEnumChecker") // Compilers are lambdas without state.
enum Operator {
    STRING_EQUALS("StringEquals", false, text(TextStyle.EXACT)),
    STRING_NOT_EQUALS("StringNotEquals", true, text(TextStyle.EXACT)),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, textIgnoringCase()),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, textIgnoringCase()),
    STRING_LIKE("StringLike", false, text(TextStyle.LIKE)),
    STRING_NOT_LIKE("StringNotLike", true, text(TextStyle.LIKE)),
    NUMERIC_EQUALS("NumericEquals", false, (value, variables) -> NumberComparison.of(value, sign -> sign == 0)),
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, (value, variables) -> NumberComparison.of(value, sign -> sign == 0)),
    NUMERIC_LESS_THAN("NumericLessThan", false, (value, variables) -> NumberComparison.of(value, sign -> sign < 0)),
    NUMERIC_LESS_THAN_EQUALS(
            "NumericLessThanEquals", false, (value, variables) -> NumberComparison.of(value, sign -> sign <= 0)),
    NUMERIC_GREATER_THAN(
            "NumericGreaterThan", false, (value, variables) -> NumberComparison.of(value, sign -> sign > 0)),
    NUMERIC_GREATER_THAN_EQUALS(
            "NumericGreaterThanEquals", false, (value, variables) -> NumberComparison.of(value, sign -> sign >= 0)),
    DATE_EQUALS("DateEquals", false, (value, variables) -> DateComparison.of(value, sign -> sign == 0)),
    DATE_NOT_EQUALS("DateNotEquals", true, (value, variables) -> DateComparison.of(value, sign -> sign == 0)),
    DATE_LESS_THAN("DateLessThan", false, (value, variables) -> DateComparison.of(value, sign -> sign < 0)),
    DATE_LESS_THAN_EQUALS(
            "DateLessThanEquals", false, (value, variables) -> DateComparison.of(value, sign -> sign <= 0)),
    DATE_GREATER_THAN("DateGreaterThan", false, (value, variables) -> DateComparison.of(value, sign -> sign > 0)),
    DATE_GREATER_THAN_EQUALS(
            "DateGreaterThanEquals", false, (value, variables) -> DateComparison.of(value, sign -> sign >= 0)),
    BOOL("Bool", false, textIgnoringCase()),
    BINARY_EQUALS("BinaryEquals", false, (value, variables) -> BinaryComparison.of(value)),
    IP_ADDRESS("IpAddress", false, (value, variables) -> AddressComparison.of(value)),
    NOT_IP_ADDRESS("NotIpAddress", true, (value, variables) -> AddressComparison.of(value)),
    ARN_EQUALS("ArnEquals", false, text(TextStyle.ARN)),
    ARN_LIKE("ArnLike", false, text(TextStyle.ARN)),
    ARN_NOT_EQUALS("ArnNotEquals", true, text(TextStyle.ARN)),
    ARN_NOT_LIKE("ArnNotLike", true, text(TextStyle.ARN));

    private static final Map<String, Operator> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(operator -> lower(operator.spelling), Function.identity()));

    private final String spelling;
    private final boolean negated;
    private final Compiler compiler;

    Operator(String spelling, boolean negated, Compiler compiler) {
        this.spelling = spelling;
        this.negated = negated;
        this.compiler = compiler;
    }

    /** Returns the operator of a name, whose case does not matter, or null. */
    static @Nullable Operator named(String name) {
        return BY_NAME.get(lower(name));
    }

    /** Returns whether the operator is the negation of {@link #compile}'s comparison. */
    boolean isNegated() {
        return negated;
    }

    /** Compiles one value of a condition; an {@link IllegalArgumentException} says what the value is not. */
    ValueComparison compile(String value, boolean variables) {
        return compiler.compile(value, variables);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Compiler text(TextStyle style) {
        return (value, variables) -> new ValueComparison.Text(PolicyText.of(value, style, variables));
    }

    private static Compiler textIgnoringCase() {
        return (value, variables) ->
                new ValueComparison.Text(PolicyText.ignoringCase(value, TextStyle.EXACT, variables));
    }

    private interface Compiler {

        ValueComparison compile(String value, boolean variables);
    }
}
