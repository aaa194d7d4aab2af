package stackrun.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stackrun.iam.Policies.role;

import org.junit.jupiter.api.Test;

class GrantTest {

    private static final AccessPolicies ROLE = role(
            "{'Effect': 'Allow', 'Action': ['sqs:SendMessage', 'sqs:ReceiveMessage'], 'Resource': ['arn:aws:sqs:::a',"
                    + " 'arn:aws:sqs:::b'], 'Condition': {'Bool': {'aws:SecureTransport': 'true'}}}",
            "{'Effect': 'Deny', 'Action': 'sqs:*', 'Resource': 'arn:aws:sqs:::c'}",
            "{'Effect': 'Allow', 'NotAction': ['sqs:*', 's3:*'], 'Resource': '*'}");

    @Test
    void listsEachActionOnEachResource() {
        assertThat(ROLE.grants())
                .extracting(grant -> grant.action() + " on " + grant.resource() + " if " + grant.conditions())
                .containsExactly(
                        "sqs:SendMessage on arn:aws:sqs:::a if [aws:SecureTransport Bool true]",
                        "sqs:SendMessage on arn:aws:sqs:::b if [aws:SecureTransport Bool true]",
                        "sqs:ReceiveMessage on arn:aws:sqs:::a if [aws:SecureTransport Bool true]",
                        "sqs:ReceiveMessage on arn:aws:sqs:::b if [aws:SecureTransport Bool true]",
                        "all but sqs:*, s3:* on * if []");
    }

    @Test
    void losesOneGrantAndNoOther() {
        for (Grant grant : ROLE.grants()) {
            assertThat(ROLE.without(grant).grants())
                    .containsExactlyInAnyOrderElementsOf(ROLE.grants().stream()
                            .filter(other -> !other.equals(grant))
                            .toList());
        }
    }

    @Test
    void keepsConditionsAndDenials() {
        AccessPolicies reduced = ROLE.without(ROLE.grants().getFirst());

        assertThat(reduced.decide(new AccessRequest("sqs:SendMessage", "arn:aws:sqs:::b")))
                .isInstanceOf(Decision.ImplicitDeny.class);
        assertThat(reduced.decide(new AccessRequest("sqs:SendMessage", "arn:aws:sqs:::c")))
                .isInstanceOf(Decision.ExplicitDeny.class);
    }

    @Test
    void refusesAGrantOfAnotherRole() {
        Grant grant = ROLE.grants().getFirst();

        assertThatThrownBy(() -> ROLE.without(grant).without(grant))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has the grant");
    }
}
