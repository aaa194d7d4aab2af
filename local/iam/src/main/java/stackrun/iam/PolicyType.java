package stackrun.iam;

/**
 * The types of policies that take part in a decision, with the words of AWS's access denied messages.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Troubleshoot access
 *     denied error messages</a>
 */
public enum PolicyType {
    IDENTITY("identity-based policy", "an identity-based policy"),
    BOUNDARY("permissions boundary", "a permissions boundary"),
    SESSION("session policy", "a session policy"),
    RESOURCE("resource-based policy", "a resource-based policy"),
    TRUST("role trust policy", "the role trust policy");

    private final String name;
    private final String one;

    PolicyType(String name, String one) {
        this.name = name;
        this.one = one;
    }

    /** Returns whether statements name the principals that they apply to. */
    boolean namesPrincipals() {
        return this == RESOURCE || this == TRUST;
    }

    /** Returns whether statements name resources; a trust policy applies to its role. */
    boolean namesResources() {
        return this != TRUST;
    }

    String because(String action) {
        return "because no " + name + " allows the " + action + " action";
    }

    String explicitly() {
        return "with an explicit deny in " + one;
    }
}
