package stackrun.iam;

/**
 * Names a statement of a policy, for messages and reports.
 *
 * @param type the type of the policy
 * @param policy the name of the policy
 * @param statement the statement's {@code Sid}, or its position, counted from 0
 */
public record StatementReference(PolicyType type, String policy, String statement) {}
