package stackrun.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.iam.Policies.allowIf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Keys with several values.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">Set
 *     operators for multivalued context keys</a>
 */
class SetOperatorTest {

    private static final String KEY = "dynamodb:LeadingKeys";

    @ParameterizedTest
    @CsvSource({
        "ForAllValues:StringLike, ARRIVED#1, ARRIVED#2, true",
        "ForAllValues:StringLike, ARRIVED#1, SOLD#2, false",
        "ForAnyValue:StringLike, ARRIVED#1, SOLD#2, true",
        "ForAnyValue:StringLike, SOLD#1, SOLD#2, false",
        "ForAllValues:StringNotLike, SOLD#1, SOLD#2, true",
        "ForAllValues:StringNotLike, SOLD#1, ARRIVED#2, false",
        "ForAnyValue:StringNotLike, SOLD#1, ARRIVED#2, true",
        "ForAllValues:StringLike, '', '', true",
        "ForAllValues:StringLike, '', SOLD#1, false",
        "StringLike, ARRIVED#1, ARRIVED#2, false",
        "StringNotLike, SOLD#1, SOLD#2, false"
    })
    void comparesSets(String operator, String one, String other, boolean met) {
        assertThat(ConditionTest.isMet(allowIf(operator, KEY, "ARRIVED#*"), Map.of(KEY, List.of(one, other))))
                .isEqualTo(met);
    }

    @Test
    void aMultivaluedKeyNeedsASetOperatorEvenForOneValue() {
        Map<String, List<String>> context = Map.of(KEY, List.of("ARRIVED#1"));

        assertThat(ConditionTest.isMet(allowIf("StringLike", KEY, "ARRIVED#*"), context))
                .isFalse();
        assertThat(ConditionTest.isMet(allowIf("ForAllValues:StringLike", KEY, "ARRIVED#*"), context))
                .isTrue();
    }
}
