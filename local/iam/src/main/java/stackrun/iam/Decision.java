package stackrun.iam;

/** The outcome of an evaluation: allowed by a statement, or denied with AWS's words for the reason. */
public sealed interface Decision {

    /**
     * The request is allowed.
     *
     * @param by the first statement that allows it
     */
    record Allowed(StatementReference by) implements Decision {}

    /** The request is denied. */
    sealed interface Denied extends Decision {

        /** Returns the reason in AWS's words, beginning with "because" or "with". */
        String reason();

        /**
         * Returns the message that AWS's services answer.
         *
         * @param caller the ARN of the caller
         * @param request the denied request
         * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Troubleshoot
         *     access denied error messages</a>
         */
        default String message(String caller, AccessRequest request) {
            String on = request.resource().equals("*") ? "" : " on resource: " + request.resource();
            return "User: " + caller + " is not authorized to perform: " + request.action() + on + " " + reason();
        }
    }

    /**
     * No statement of a policy of this type allows the request.
     *
     * @param type identity-based policies, the permissions boundary, the session policy, or the resource's own policy
     * @param action the requested action
     */
    record ImplicitDeny(PolicyType type, String action) implements Denied {

        @Override
        public String reason() {
            return type.because(action);
        }
    }

    /**
     * A statement denies the request.
     *
     * @param by the first statement that denies it
     */
    record ExplicitDeny(StatementReference by) implements Denied {

        @Override
        public String reason() {
            return by.type().explicitly();
        }
    }
}
