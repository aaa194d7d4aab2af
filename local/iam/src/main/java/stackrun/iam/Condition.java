package stackrun.iam;

import java.util.List;

/**
 * One condition of a statement: an operator, a key, and values of which one has to match.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html">Conditions
 *     with several keys or values</a>
 */
sealed interface Condition permits OperatorCondition, NullCondition {

    /** Returns whether the request fulfils the condition. */
    boolean isMet(AccessRequest request);

    /** Returns the operator as the policy spells it, qualifiers included. */
    String operator();

    /** Returns the condition key. */
    String key();

    /** Returns the values of the condition. */
    List<String> values();

    /** Returns operator, key and values in one line. */
    default String text() {
        return key() + " " + operator() + " " + String.join(" or ", values());
    }
}
