package stackrun.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.iam.Policies.allow;
import static stackrun.iam.Policies.policy;
import static stackrun.iam.Policies.role;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Actions, resources, wildcards and variables.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html">Action: "The
 *     prefix and the action name are case insensitive"</a>
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">Resource</a>
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Incomplete ARNs</a>
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">Variables and
 *     tags</a>
 */
class TargetsTest {

    private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:stock";

    @ParameterizedTest
    @CsvSource({
        "sqs:SendMessage, true",
        "SQS:sendmessage, true",
        "sqs:*, true",
        "*, true",
        "sqs:Send?essage, true",
        "sqs:Send, false",
        "sqs:SendMessageBatch, false",
        "sns:*, false"
    })
    void matchesActions(String action, boolean allowed) {
        assertThat(isAllowed(allow(action, "*"), new AccessRequest("sqs:SendMessage", QUEUE)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sqs:eu-west-1:111122223333:stock, true",
        "arn:aws:sqs:eu-west-1:111122223333:Stock, false",
        "arn:aws:sqs:eu-west-1:111122223333:sto*, true",
        "arn:aws:sqs:eu-west-1:111122223333:stoc?, true",
        "arn:aws:sqs:eu-west-1:111122223333:stock?, false",
        "arn:aws:sqs:eu-*:stock, true",
        "arn:aws:sqs:*:stock, true",
        "arn:aws:sqs:eu*1:stock, false",
        "arn:aws:sqs:eu-west-1?111122223333:stock, false",
        "arn:aws:sqs, true",
        "arn:aws:sqs:us-east-1, false",
        "arn:aws:SQS:eu-west-1:111122223333:stock, false"
    })
    void matchesResources(String resource, boolean allowed) {
        assertThat(isAllowed(allow("*", resource), new AccessRequest("sqs:SendMessage", QUEUE)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:s3:::bucket/*/test/*, arn:aws:s3:::bucket/1/2/test/3/object.jpg, true",
        "arn:aws:s3:::bucket/*/test/*, arn:aws:s3:::bucket/1-test/object.jpg, false",
        "arn:aws:s3:::bucket/a*c, arn:aws:s3:::bucket/a:b:c, true"
    })
    void matchesTheWholeResourcePart(String resource, String requested, boolean allowed) {
        assertThat(isAllowed(allow("*", resource), new AccessRequest("s3:GetObject", requested)))
                .isEqualTo(allowed);
    }

    @Test
    void doesNotCompleteArnsOfResourcePolicies() {
        String statement = "{'Effect': 'Allow', 'Principal': '*', 'Action': '*', 'Resource': 'arn:aws:sqs'}";
        ResourcePolicy policy = ResourcePolicy.of(policy(PolicyType.RESOURCE, statement), "111122223333");

        assertThat(role(allow("s3:*", "*")).decide(new AccessRequest("sqs:SendMessage", QUEUE), policy))
                .isInstanceOf(Decision.ImplicitDeny.class);
    }

    @Test
    void aNamedResourceIsNotAllResources() {
        assertThat(isAllowed(allow("*", QUEUE), new AccessRequest("sqs:ListQueues", "*")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NotAction, sqs:SendMessage, sqs:ReceiveMessage, false",
        "NotAction, sqs:SendMessage, sns:*, true",
        "NotAction, sqs:SendMessage, sqs:*, false"
    })
    void excludesActions(String element, String requested, String excluded, boolean allowed) {
        String statement = "{'Effect': 'Allow', '%s': ['%s', '%s'], 'Resource': '*'}"
                .formatted(element, excluded, excluded.equals("sns:*") ? "s3:*" : "sqs:SendMessage");
        assertThat(isAllowed(statement, new AccessRequest(requested, QUEUE))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "${aws:username}-queue, ann, ann-queue, true",
        "${AWS:UserName}-queue, ann, ann-queue, true",
        "${aws:username}-queue, *, ann-queue, false",
        "'${aws:team, ''all''}-queue', ann, all-queue, true",
        "${aws:team}-queue, ann, -queue, false",
        "a${*}, ann, a*, true",
        "a${*}, ann, ab, false",
        "a${?}, ann, ab, false",
        "${$}{x}, ann, ${x}, true"
    })
    void resolvesVariables(String name, String user, String requested, boolean allowed) {
        AccessRequest request =
                new AccessRequest("sqs:SendMessage", queue(requested), Map.of("aws:username", List.of(user)));

        assertThat(isAllowed(allow("*", queue(name).replace("'", "\\u0027")), request))
                .isEqualTo(allowed);
    }

    /** "If AWS cannot resolve a variable, this might cause the entire statement to be invalid." */
    @Test
    void excludesNothingByAVariableWithoutValue() {
        String statement =
                "{'Effect': 'Allow', 'Action': '*', 'NotResource': '%s'}".formatted(queue("${aws:username}"));

        assertThat(isAllowed(statement, new AccessRequest("sqs:SendMessage", QUEUE)))
                .isFalse();
    }

    @Test
    void takesVariablesOfOldPoliciesLiterally() {
        PolicyDocument old = Policies.read(
                PolicyType.IDENTITY,
                "{'Statement': {'Effect': 'Allow', 'Action': '*', 'Resource': '%s'}}"
                        .formatted(queue("${aws:username}")));
        AccessRequest request =
                new AccessRequest("sqs:SendMessage", queue("ann"), Map.of("aws:username", List.of("ann")));

        assertThat(new AccessPolicies(Policies.ROLE, List.of(old)).decide(request))
                .isInstanceOf(Decision.ImplicitDeny.class);
    }

    private static String queue(String name) {
        return "arn:aws:sqs:eu-west-1:111122223333:" + name;
    }

    private static boolean isAllowed(String statement, AccessRequest request) {
        return role(statement).decide(request) instanceof Decision.Allowed;
    }
}
