package stackrun.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.iam.Policies.allow;
import static stackrun.iam.Policies.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.iam.Decision.Allowed;
import stackrun.iam.Decision.ExplicitDeny;
import stackrun.iam.Decision.ImplicitDeny;

/**
 * Policies of resources beside those of the caller.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html">Resource-based
 *     policies in the evaluation logic</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html">Key policies in AWS KMS</a>
 */
class ResourcePolicyTest {

    private static final String ACCOUNT = "111122223333";
    private static final AccessRequest SEND =
            new AccessRequest("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:stock");
    private static final PolicyDocument NOTHING = policy(PolicyType.IDENTITY, allow("s3:*", "*"));
    private static final PolicyDocument ALL = policy(PolicyType.IDENTITY, allow("*", "*"));

    @ParameterizedTest
    @CsvSource({
        "'{\"AWS\": \"arn:aws:iam::111122223333:role/Orders\"}', true",
        "'{\"AWS\": \"arn:aws:sts::111122223333:assumed-role/Orders/PlaceOrder\"}', true",
        "'{\"AWS\": \"arn:aws:sts::111122223333:assumed-role/Orders/Other\"}', false",
        "'{\"AWS\": \"111122223333\"}', false",
        "'{\"AWS\": \"*\"}', true",
        "'\"*\"', true",
        "'{\"Service\": \"sns.amazonaws.com\"}', false"
    })
    void allowsARoleThatItNames(String principal, boolean allowed) {
        assertThat(caller(NOTHING, null, null).decide(SEND, queue("Allow", "Principal", principal)) instanceof Allowed)
                .isEqualTo(allowed);
    }

    @Test
    void allowsAService() {
        AccessPolicies sns = new AccessPolicies(Caller.service("sns.amazonaws.com"), List.of());
        AccessPolicies events = new AccessPolicies(Caller.service("events.amazonaws.com"), List.of());
        ResourcePolicy queue = queue("Allow", "Principal", "{'Service': 'sns.amazonaws.com'}");

        assertThat(sns.decide(SEND, queue)).isInstanceOf(Allowed.class);
        assertThat(events.decide(SEND, queue)).isInstanceOf(ImplicitDeny.class);
        assertThat(events.decide(SEND, queue("Allow", "Principal", "{'AWS': '*'}")))
                .isInstanceOf(Allowed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::111122223333:role/Orders, false",
        "arn:aws:sts::111122223333:assumed-role/Orders/PlaceOrder, true"
    })
    void aBoundaryLimitsWhatARoleIsGrantedButNotASession(String principal, boolean allowed) {
        PolicyDocument boundary = policy(PolicyType.BOUNDARY, allow("s3:*", "*"));
        PolicyDocument session = policy(PolicyType.SESSION, allow("s3:*", "*"));
        ResourcePolicy queue = queue("Allow", "Principal", "{'AWS': '" + principal + "'}");

        assertThat(caller(NOTHING, boundary, null).decide(SEND, queue) instanceof Allowed)
                .isEqualTo(allowed);
        assertThat(caller(NOTHING, null, session).decide(SEND, queue) instanceof Allowed)
                .isEqualTo(allowed);
    }

    @Test
    void deniesWhateverTheIdentityMay() {
        Decision denied = caller(ALL, null, null).decide(SEND, queue("Deny", "Principal", "'*'"));

        assertThat(denied).isInstanceOf(ExplicitDeny.class);
        assertThat(((Decision.Denied) denied).reason()).isEqualTo("with an explicit deny in a resource-based policy");
    }

    /**
     * AWS advises against it for that reason.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html">Boundaries</a>
     */
    @Test
    void aDenialOfOthersDeniesCallersWithABoundary() {
        ResourcePolicy others = queue("Deny", "NotPrincipal", "{'AWS': 'arn:aws:iam::111122223333:role/Orders'}");

        assertThat(caller(ALL, null, null).decide(SEND, others)).isInstanceOf(Allowed.class);
        assertThat(caller(ALL, policy(PolicyType.BOUNDARY, allow("*", "*")), null)
                        .decide(SEND, others))
                .isInstanceOf(ExplicitDeny.class);
    }

    @Test
    void aKeyPolicyHasToAdmitTheAccount() {
        ResourcePolicy account = queue("Allow", "Principal", "{'AWS': 'arn:aws:iam::111122223333:root'}");
        ResourcePolicy other = queue("Allow", "Principal", "{'AWS': 'arn:aws:iam::111122223333:role/Other'}");

        assertThat(caller(ALL, null, null).decide(SEND, key(account))).isInstanceOf(Allowed.class);
        assertThat(caller(NOTHING, null, null).decide(SEND, key(account))).isInstanceOf(ImplicitDeny.class);
        assertThat(((Decision.Denied) caller(ALL, null, null).decide(SEND, key(other))).reason())
                .isEqualTo("because no resource-based policy allows the sqs:SendMessage action");
    }

    /**
     * The caller's account and the resource's account both have to allow the request.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html">Cross-account</a>
     */
    @Test
    void anotherAccountNeedsBoth() {
        AccessRequest foreign = new AccessRequest("sqs:SendMessage", "arn:aws:sqs:eu-west-1:444455556666:stock");
        ResourcePolicy policy = new ResourcePolicy(
                queue("Allow", "Principal", "{'AWS': '111122223333'}").document(), "444455556666", false);

        assertThat(caller(ALL, null, null).decide(foreign)).isInstanceOf(ImplicitDeny.class);
        assertThat(caller(NOTHING, null, null).decide(foreign, policy)).isInstanceOf(ImplicitDeny.class);
        assertThat(caller(ALL, null, null).decide(foreign, policy)).isInstanceOf(Allowed.class);
    }

    private static AccessPolicies caller(
            PolicyDocument identity, @Nullable PolicyDocument boundary, @Nullable PolicyDocument session) {
        return new AccessPolicies(Policies.ROLE, List.of(identity), boundary, session);
    }

    private static ResourcePolicy queue(String effect, String element, String principal) {
        String statement =
                "{'Effect': '%s', '%s': %s, 'Action': 'sqs:*', 'Resource': '*'}".formatted(effect, element, principal);
        return ResourcePolicy.of(policy(PolicyType.RESOURCE, statement), ACCOUNT);
    }

    private static ResourcePolicy key(ResourcePolicy policy) {
        return ResourcePolicy.ofKey(policy.document(), policy.account());
    }
}
