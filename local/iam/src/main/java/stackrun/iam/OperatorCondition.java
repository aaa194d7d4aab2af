package stackrun.iam;

import java.util.List;

/**
 * Compares the request's values of a key with the condition's.
 *
 * @param operator the operator as the policy spells it
 * @param key the condition key
 * @param values the condition's values
 * @param comparison the operator without qualifier and suffix
 * @param qualifier the set operator
 * @param ifExists whether an absent key fulfils the condition
 * @param multivalued whether the key may have several values, so that it needs a set operator
 * @param comparisons the compiled values
 */
record OperatorCondition(
        String operator,
        String key,
        List<String> values,
        Operator comparison,
        SetQualifier qualifier,
        boolean ifExists,
        boolean multivalued,
        List<ValueComparison> comparisons)
        implements Condition {

    @Override
    public boolean isMet(AccessRequest request) {
        List<String> present = request.values(key);
        if (present.isEmpty()) {
            return isMetWithoutKey();
        }
        return switch (qualifier) {
            case NONE -> !multivalued && present.size() == 1 && isMetBy(present.getFirst(), request);
            case FOR_ANY_VALUE -> present.stream().anyMatch(value -> isMetBy(value, request));
            case FOR_ALL_VALUES ->
                present.stream().allMatch(String::isEmpty)
                        || present.stream().allMatch(value -> isMetBy(value, request));
        };
    }

    /** An absent key fulfils a negation and {@code ForAllValues}, but never {@code ForAnyValue}. */
    private boolean isMetWithoutKey() {
        return ifExists
                || switch (qualifier) {
                    case NONE -> comparison.isNegated();
                    case FOR_ALL_VALUES -> true;
                    case FOR_ANY_VALUE -> false;
                };
    }

    /** A value fulfils a comparison with one of the values, and a negation with none of them. */
    private boolean isMetBy(String value, AccessRequest request) {
        if (comparison.isNegated()) {
            return comparisons.stream().allMatch(each -> each.resolves(request) && !each.matches(value, request));
        }
        return comparisons.stream().anyMatch(each -> each.matches(value, request));
    }
}
