package stackrun.iam;

/**
 * The effect of a statement.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html">Effect</a>
 */
public enum Effect {
    ALLOW,
    DENY
}
