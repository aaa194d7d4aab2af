package stackrun.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.iam.Policies.allow;
import static stackrun.iam.Policies.deny;
import static stackrun.iam.Policies.policy;
import static stackrun.iam.Policies.role;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The order of decisions and the words of denials.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html">How
 *     AWS enforcement code logic evaluates requests</a>
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Troubleshoot access
 *     denied error messages</a>
 */
class DecisionTest {

    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders";
    private static final AccessRequest PUT = new AccessRequest("dynamodb:PutItem", TABLE);

    @Test
    void deniesByDefault() {
        assertThat(messageOf(role(allow("dynamodb:GetItem", TABLE)).decide(PUT)))
                .isEqualTo(
                        "User: arn:aws:sts::111122223333:assumed-role/Orders/PlaceOrder is not authorized to perform: "
                                + "dynamodb:PutItem on resource: " + TABLE
                                + " because no identity-based policy allows the dynamodb:PutItem action");
    }

    @Test
    void allowsByAStatementAndNamesIt() {
        assertThat(role(allow("dynamodb:GetItem", TABLE), allow("dynamodb:PutItem", TABLE))
                        .decide(PUT))
                .isEqualTo(new Decision.Allowed(new StatementReference(PolicyType.IDENTITY, "test", "1")));
    }

    @Test
    void deniesExplicitlyWhateverAllows() {
        assertThat(messageOf(role(allow("*", "*"), deny("dynamodb:*", "*")).decide(PUT)))
                .endsWith(" with an explicit deny in an identity-based policy");
    }

    @Test
    void limitsByABoundary() {
        AccessPolicies bounded = new AccessPolicies(
                Policies.ROLE,
                List.of(policy(PolicyType.IDENTITY, allow("*", "*"))),
                policy(PolicyType.BOUNDARY, allow("s3:*", "*")),
                null);

        assertThat(messageOf(bounded.decide(PUT)))
                .endsWith(" because no permissions boundary allows the dynamodb:PutItem action");
    }

    @Test
    void neverAllowsByABoundaryAlone() {
        AccessPolicies bounded =
                new AccessPolicies(Policies.ROLE, List.of(), policy(PolicyType.BOUNDARY, allow("*", "*")), null);

        assertThat(messageOf(bounded.decide(PUT)))
                .endsWith(" because no identity-based policy allows the dynamodb:PutItem action");
    }

    private static String messageOf(Decision decision) {
        return ((Decision.Denied) decision).message(Policies.ROLE.sessionArn(), PUT);
    }
}
