package stackrun.iam;

/**
 * Who calls: a session of a role, a user, or a service of AWS.
 *
 * @param kind the key of the {@code Principal} element that can name the caller: {@code AWS} or {@code Service}
 * @param arn the ARN of the role or user, or a service's name, for example {@code events.amazonaws.com}
 * @param sessionArn the ARN of the role's session, with which messages name the caller; otherwise the same as {@code arn}
 * @param account the caller's account; empty for a service
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
public record Caller(String kind, String arn, String sessionArn, String account) {

    static final int ACCOUNT = 4;
    static final int FIELDS = 6;

    /** A session of a role: its ARN is {@code arn:aws:sts::account:assumed-role/role-name/session}. */
    public static Caller role(String roleArn, String session) {
        String[] fields = fields(roleArn);
        String name = roleArn.substring(roleArn.lastIndexOf('/') + 1);
        String sessionArn =
                String.join(":", "arn", fields[1], "sts", "", fields[ACCOUNT], "assumed-role/" + name + "/" + session);
        return new Caller("AWS", roleArn, sessionArn, fields[ACCOUNT]);
    }

    /** A user with long-term credentials. */
    public static Caller user(String arn) {
        return new Caller("AWS", arn, arn, fields(arn)[ACCOUNT]);
    }

    /** A service that calls on its own behalf. */
    public static Caller service(String name) {
        return new Caller("Service", name, name, "");
    }

    /** Returns whether a principal is the caller's account: its number, or the ARN of its root. */
    boolean isInAccount(String principal) {
        return !account.isEmpty() && (principal.equals(account) || principal.endsWith(":iam::" + account + ":root"));
    }

    private static String[] fields(String arn) {
        String[] fields = arn.split(":", FIELDS);
        if (fields.length < FIELDS) {
            throw new IllegalArgumentException("not an ARN: " + arn);
        }
        return fields;
    }
}
