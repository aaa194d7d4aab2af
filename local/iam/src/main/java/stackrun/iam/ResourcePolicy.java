package stackrun.iam;

/**
 * The policy of a resource.
 *
 * @param document the policy, of type {@code RESOURCE} or {@code TRUST}
 * @param account the account of the resource
 * @param decides whether identity policies of the same account count only if this policy names the account: key policies
 *     and trust policies
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html">Key policies in AWS KMS</a>
 */
public record ResourcePolicy(PolicyDocument document, String account, boolean decides) {

    /** The policy of a bucket, a queue or a topic: identity policies may allow without it. */
    public static ResourcePolicy of(PolicyDocument document, String account) {
        return new ResourcePolicy(document, account, false);
    }

    /** The policy of a KMS key, without which identity policies allow nothing. */
    public static ResourcePolicy ofKey(PolicyDocument document, String account) {
        return new ResourcePolicy(document, account, true);
    }
}
