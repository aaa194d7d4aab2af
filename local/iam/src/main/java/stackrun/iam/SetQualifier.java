package stackrun.iam;

/**
 * The set operators for keys with several values.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">Set
 *     operators for multivalued context keys</a>
 */
enum SetQualifier {
    NONE(""),
    FOR_ALL_VALUES("forallvalues:"),
    FOR_ANY_VALUE("foranyvalue:");

    private final String prefix;

    SetQualifier(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
