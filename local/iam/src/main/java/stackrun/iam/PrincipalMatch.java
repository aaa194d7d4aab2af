package stackrun.iam;

/**
 * How closely a statement names a caller; later constants are closer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html">Resource-based
 *     policies in the evaluation logic</a>
 */
enum PrincipalMatch {

    /** The statement does not apply. */
    NONE,

    /** The caller's account: its identity policies decide. */
    ACCOUNT,

    /** The caller's role: boundary and session policy limit the grant. */
    ROLE,

    /** The caller's session, user or service, or everybody: neither boundary nor session policy limit the grant. */
    DIRECT;

    PrincipalMatch or(PrincipalMatch other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
