package stackrun.embedded.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stackrun.iam.AccessPolicies;
import stackrun.iam.AccessRequest;
import stackrun.iam.Caller;
import stackrun.iam.Decision;

/** The owner of an access key. */
public sealed interface KeyOwner {

    /** The condition keys that all services supply. */
    List<String> GLOBAL_KEYS = List.of(
            "aws:PrincipalArn",
            "aws:PrincipalAccount",
            "aws:PrincipalType",
            "aws:ResourceAccount",
            "aws:SecureTransport");

    /** The developer, who may do everything. */
    record Administrator() implements KeyOwner {}

    /**
     * A function with the role that its template gives it.
     *
     * @param name the name of the function, which is also the name of the role's session
     * @param roleArn {@code arn:aws:iam::<account>:role/<name>}
     * @param documents the policies of the role
     * @param policies the same policies, compiled
     */
    record Function(String name, String roleArn, RolePolicies documents, AccessPolicies policies) implements KeyOwner {

        public Function(String name, String roleArn, RolePolicies documents) {
            this(name, roleArn, documents, documents.compile(Caller.role(roleArn, name)));
        }

        /** The name of the caller in messages. */
        public String sessionArn() {
            return policies.caller().sessionArn();
        }

        /** Decides on a request of this function; adds the condition keys that all services supply. */
        public Decision decide(AccessRequest request) {
            return policies.decide(withGlobalKeys(request));
        }

        /**
         * The request with the {@link #GLOBAL_KEYS}. The embedded servers stand for HTTPS endpoints.
         *
         * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">AWS
         *     global condition context keys</a>
         */
        public AccessRequest withGlobalKeys(AccessRequest request) {
            Map<String, List<String>> context = new TreeMap<>(request.context());
            context.put("aws:PrincipalArn", List.of(roleArn));
            context.put("aws:PrincipalAccount", List.of(policies.caller().account()));
            context.put("aws:PrincipalType", List.of("AssumedRole"));
            context.put("aws:ResourceAccount", List.of(policies.caller().account()));
            context.put("aws:SecureTransport", List.of("true"));
            return new AccessRequest(request.action(), request.resource(), context);
        }
    }
}
