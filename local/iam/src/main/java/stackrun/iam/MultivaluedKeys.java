package stackrun.iam;

import java.util.Locale;
import java.util.Set;

/**
 * The keys that may have several values, of the services that a local run serves: an operator without
 * {@code ForAllValues} or {@code ForAnyValue} does not match them, even if a request has only one value.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">Single-valued
 *     and multivalued context keys</a>
 */
final class MultivaluedKeys {

    static final Set<String> KEYS = Set.of(
            "aws:calledvia",
            "aws:principalorgpaths",
            "aws:principalservicenameslist",
            "aws:resourceorgpaths",
            "aws:sourceorgpaths",
            "aws:tagkeys",
            "aws:vpceorgpaths",
            "dynamodb:attributes",
            "dynamodb:firstpartitionkeyvalues",
            "dynamodb:fistargetarns",
            "dynamodb:fourthpartitionkeyvalues",
            "dynamodb:leadingkeys",
            "dynamodb:secondpartitionkeyvalues",
            "dynamodb:thirdpartitionkeyvalues",
            "kinesis:fistargetarns",
            "kms:encryptioncontextkeys",
            "kms:grantoperations",
            "kms:resourcealiases",
            "s3:inventoryaccessibleoptionalfields",
            "s3:requestobjecttagkeys");

    private MultivaluedKeys() {}

    /** Returns whether a key, whose case does not matter, may have several values. */
    static boolean contain(String key) {
        return KEYS.contains(key.toLowerCase(Locale.ROOT));
    }
}
