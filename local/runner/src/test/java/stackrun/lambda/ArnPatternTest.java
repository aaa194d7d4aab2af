package stackrun.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The condition {@code AWS:SourceArn} of a permission.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN">ArnLike</a>
 */
class ArnPatternTest {

    @ParameterizedTest
    @CsvSource({
        "arn:a/GET/*,   arn:a/GET/orders/1, true",
        "arn:a/*/orders, arn:a/GET/orders,  true",
        "arn:a/GET/*,   arn:b/GET/orders,   false",
        "arn:a/GET/*,   arn:a/PUT/orders,   false",
        "arn:a/GET,     arn:a/GET/orders,   false",
        "arn:a/?,       arn:a/1,            true",
        "arn:a/?,       arn:a/12,           false",
        "arn:a.b,       arn:axb,            false",
        "arn:a.b,       arn:a.b,            true"
    })
    void matchesAnyTextForAStarAndOneCharacterForAQuestionMark(String pattern, String arn, boolean matches) {
        assertThat(ArnPattern.matches(pattern, arn)).isEqualTo(matches);
    }
}
