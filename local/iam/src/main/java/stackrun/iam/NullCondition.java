package stackrun.iam;

import java.util.List;

/**
 * Asks whether a key is absent ({@code true}) or present ({@code false}).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null">Condition
 *     operator to check existence of condition keys</a>
 */
record NullCondition(String operator, String key, List<String> values) implements Condition {

    @Override
    public boolean isMet(AccessRequest request) {
        boolean absent = request.values(key).isEmpty();
        return values.stream().anyMatch(value -> Boolean.parseBoolean(value) == absent);
    }
}
