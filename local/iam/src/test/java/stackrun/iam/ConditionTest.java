package stackrun.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.iam.Policies.allowIf;
import static stackrun.iam.Policies.role;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Condition operators, absent keys and several values.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html">Conditions
 *     with several keys or values</a>
 */
class ConditionTest {

    private static final String KEY = "s3:prefix";

    @ParameterizedTest
    @CsvSource({
        "StringEquals, a, a, true",
        "StringEquals, a, A, false",
        "StringEquals, a*, ab, false",
        "StringNotEquals, a, b, true",
        "StringNotEquals, a, a, false",
        "StringEqualsIgnoreCase, a, A, true",
        "StringNotEqualsIgnoreCase, a, A, false",
        "StringLike, a*c, abbc, true",
        "StringLike, a?c, abbc, false",
        "StringLike, A*, abc, false",
        "StringNotLike, a*, abc, false",
        "NumericEquals, 10, 10.0, true",
        "NumericNotEquals, 10, 10.0, false",
        "NumericLessThan, 10, 9.99, true",
        "NumericLessThan, 10, 10, false",
        "NumericLessThanEquals, 10, 10, true",
        "NumericGreaterThan, 10, 10, false",
        "NumericGreaterThanEquals, 10, 10, true",
        "NumericLessThan, 10, many, false",
        "DateEquals, 2026-06-30T10:30:00Z, 2026-06-30T12:30:00+02:00, true",
        "DateNotEquals, 2026-06-30, 2026-06-30T00:00:00Z, false",
        "DateLessThan, 2026-06-30, 2026-06-29T23:59:59Z, true",
        "DateLessThan, 1782815400, 2026-06-30T10:29:59Z, true",
        "DateGreaterThan, 1782815400, 2026-06-30T10:30:00Z, false",
        "DateGreaterThanEquals, 2026, 2026-01-01T00:00:00Z, true",
        "DateLessThanEquals, 2026-06, 2026-06-01T00:00:01Z, false",
        "Bool, true, TRUE, true",
        "Bool, true, false, false",
        "BinaryEquals, QUI=, QUI=, true",
        "BinaryEquals, QUI=, QUM=, false",
        "IpAddress, 203.0.113.0/24, 203.0.113.255, true",
        "IpAddress, 203.0.113.0/24, 203.0.114.0, false",
        "IpAddress, 203.0.113.7/31, 203.0.113.6, true",
        "IpAddress, 203.0.113.7/31, 203.0.113.5, false",
        "IpAddress, 203.0.113.7, 203.0.113.6, false",
        "IpAddress, 0.0.0.0/0, 203.0.113.6, true",
        "IpAddress, 2001:DB8::/32, 2001:db8:0:0:0:0:0:1, true",
        "IpAddress, 0.0.0.0/0, 2001:db8::1, false",
        "NotIpAddress, 203.0.113.0/24, 203.0.113.1, false",
        "NotIpAddress, 203.0.113.0/24, 2001:db8::1, true",
        "ArnEquals, arn:aws:iam::*:role/Orders, arn:aws:iam::1:role/Orders, true",
        "ArnLike, arn:aws:iam::1:*, arn:aws:iam::1:role/Orders, true",
        "ArnLike, arn:aws:iam:*:role/Orders, arn:aws:iam::1:role/Orders, false",
        "ArnNotLike, arn:aws:iam::1:role/*, arn:aws:iam::1:role/Orders, false",
        "ArnNotEquals, arn:aws:iam::1:role/*, arn:aws:iam::1:user/ann, true",
        "stringequals, a, a, true"
    })
    void compares(String operator, String written, String sent, boolean met) {
        assertThat(isMet(allowIf(operator, KEY, written), Map.of(KEY, List.of(sent))))
                .isEqualTo(met);
    }

    /** "If the key is not present, the condition is false", true for negations and with IfExists. */
    @ParameterizedTest
    @CsvSource({
        "StringEquals, false",
        "StringNotEquals, true",
        "StringEqualsIfExists, true",
        "StringNotEqualsIfExists, true",
        "ArnNotLike, true",
        "ForAllValues:StringEquals, true",
        "ForAllValues:StringNotEquals, true",
        "ForAnyValue:StringEquals, false",
        "ForAnyValue:StringNotEquals, false",
        "ForAnyValue:StringEqualsIfExists, true"
    })
    void decidesWithoutTheKey(String operator, boolean met) {
        String value = operator.startsWith("Arn") ? "arn:aws:iam::1:role/x" : "a";
        assertThat(isMet(allowIf(operator, KEY, value), Map.of())).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"true, a, false", "true, , true", "false, a, true", "false, , false"})
    void asksForTheKey(String absent, String sent, boolean met) {
        Map<String, List<String>> context = sent == null ? Map.of() : Map.of(KEY, List.of(sent));
        assertThat(isMet(allowIf("Null", KEY, absent), context)).isEqualTo(met);
    }

    /** Values are joined by OR, those of a negation by NOR. */
    @ParameterizedTest
    @CsvSource({
        "StringEquals, b, true",
        "StringEquals, c, false",
        "StringNotEquals, b, false",
        "StringNotEquals, c, true"
    })
    void joinsValues(String operator, String sent, boolean met) {
        assertThat(isMet(allowIf(operator, KEY, "a", "b"), Map.of(KEY, List.of(sent))))
                .isEqualTo(met);
    }

    @Test
    void joinsKeysByAnd() {
        String both = "{'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition':"
                + " {'StringEquals': {'s3:prefix': 'a', 's3:delimiter': '/'}}}";

        assertThat(isMet(both, Map.of("s3:prefix", List.of("a"), "s3:delimiter", List.of("/"))))
                .isTrue();
        assertThat(isMet(both, Map.of("s3:prefix", List.of("a"), "s3:delimiter", List.of("."))))
                .isFalse();
    }

    @Test
    void ignoresTheCaseOfKeys() {
        assertThat(isMet(allowIf("StringEquals", "S3:Prefix", "a"), Map.of("s3:PREFIX", List.of("a"))))
                .isTrue();
    }

    @Test
    void comparesWithVariables() {
        String own = allowIf("StringEquals", KEY, "${aws:username}");

        assertThat(isMet(own, Map.of(KEY, List.of("ann"), "aws:username", List.of("ann"))))
                .isTrue();
        assertThat(isMet(own, Map.of(KEY, List.of("ann")))).isFalse();
        assertThat(isMet(allowIf("StringNotEquals", KEY, "${aws:username}"), Map.of(KEY, List.of("ann"))))
                .isFalse();
    }

    static boolean isMet(String statement, Map<String, List<String>> context) {
        AccessRequest request = new AccessRequest("s3:ListBucket", "arn:aws:s3:::archive", context);
        return role(statement).decide(request) instanceof Decision.Allowed;
    }
}
