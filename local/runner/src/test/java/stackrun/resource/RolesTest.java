package stackrun.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import stackrun.embedded.access.KeyOwner;
import stackrun.iam.AccessRequest;
import stackrun.iam.Decision;
import stackrun.template.Place;
import stackrun.template.Stack;
import stackrun.template.Stacks;
import tools.jackson.databind.json.JsonMapper;

/** The policies of a function's role come from every resource that can define them. */
class RolesTest {

    private static final String FUNCTION = """
            "Place": {"Type": "AWS::Lambda::Function", "Metadata": {"Artifact": "orders"}, "Properties": {"Handler": "h",
              "FunctionName": "Place", "Code": {"S3Key": "asset:orders"}, "Role": {"Fn::GetAtt": ["Role", "Arn"]}}}""";

    @Test
    void areItsOwnThoseAttachedToItAndThoseThatItNames() {
        var place = function(
                """
                "Role": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "r", "AssumeRolePolicyDocument": {},
                  "Policies": [{"PolicyName": "own", "PolicyDocument": %s}],
                  "ManagedPolicyArns": [{"Ref": "Named"}, "arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole"]}},
                "Attached": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "attached", "PolicyDocument": %s,
                  "Roles": [{"Ref": "Role"}]}},
                "OfOne": {"Type": "AWS::IAM::RolePolicy", "Properties": {"PolicyName": "one", "PolicyDocument": %s,
                  "RoleName": {"Ref": "Role"}}},
                "Named": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": %s}},
                "Naming": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": %s, "Roles": ["r"]}},
                %s""".formatted(allow("s3:A"), allow("s3:B"), allow("s3:C"), allow("s3:D"), allow("s3:E"), FUNCTION));

        assertThat(List.of("s3:A", "s3:B", "s3:C", "s3:D", "s3:E", "sqs:ReceiveMessage"))
                .allSatisfy(action -> assertThat(decision(place, action)).isInstanceOf(Decision.Allowed.class));
        assertThat(decision(place, "s3:F")).isInstanceOf(Decision.ImplicitDeny.class);
        assertThat(place.sessionArn()).isEqualTo("arn:aws:sts::000000000000:assumed-role/r/Place");
    }

    /**
     * An action needs both the policies and the boundary.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html">Permissions
     *     boundaries</a>
     */
    @Test
    void areLimitedByTheBoundary() {
        var place = function("""
                "Role": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {},
                  "Policies": [{"PolicyName": "own", "PolicyDocument": {"Version": "2012-10-17", "Statement": [
                    {"Effect": "Allow", "Action": ["s3:A", "s3:B"], "Resource": "*"}]}}],
                  "PermissionsBoundary": {"Ref": "Limit"}}},
                "Limit": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": %s}},
                %s""".formatted(allow("s3:A"), FUNCTION));

        assertThat(decision(place, "s3:A")).isInstanceOf(Decision.Allowed.class);
        assertThat(decision(place, "s3:B"))
                .isInstanceOfSatisfying(
                        Decision.Denied.class,
                        denied -> assertThat(denied.reason())
                                .isEqualTo("because no permissions boundary allows the s3:B action"));
    }

    @Test
    void areRefusedIfAStatementIsNotKnown() {
        assertThatThrownBy(() -> function("""
                "Role": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {},
                  "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AdministratorAccess"]}},
                """ + FUNCTION))
                .hasMessage("S/Resources/Role/Properties/ManagedPolicyArns/0: the statements of"
                        + " arn:aws:iam::aws:policy/AdministratorAccess are not known here: write them into the role, or"
                        + " start with --no-iam");
        assertThatThrownBy(() -> function("""
                "Role": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {}, "Policies": [
                  {"PolicyName": "own", "PolicyDocument": {"Statement": [{"Effect": "Maybe", "Action": "s3:A", "Resource": "*"}]}}]}},
                """ + FUNCTION))
                .hasMessageStartingWith("S/Resources/Role: policy S/Role/own: ");
    }

    /** An absent key meets {@code ForAllValues}, so ignoring a condition would allow too much. */
    @Test
    void areRefusedIfAConditionCannotBeEvaluated() {
        assertThatThrownBy(() -> function("""
                "Role": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {}, "Policies": [
                  {"PolicyName": "own", "PolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                    "Action": "dynamodb:GetItem", "Resource": "*",
                    "Condition": {"ForAllValues:StringEquals": {"dynamodb:Attributes": ["a"]}}}]}}]}},
                """ + FUNCTION))
                .hasMessage(
                        "S/Resources/Role: no server here supplies the condition key dynamodb:Attributes: remove it, or"
                                + " start with --no-iam");
    }

    @Test
    void areRefusedIfTheRoleIsNotInTheTemplates() {
        var elsewhere =
                FUNCTION.replace("{\"Fn::GetAtt\": [\"Role\", \"Arn\"]}", "\"arn:aws:iam::000000000000:role/other\"");

        assertThatThrownBy(() -> function(elsewhere))
                .hasMessage(
                        "S/Resources/Place/Properties/Role: arn:aws:iam::000000000000:role/other is not a role of these"
                                + " templates, so its policies are unknown: add it, or start with --no-iam");
    }

    private static String allow(String action) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "%s", "Resource": "*"}]}""".formatted(action);
    }

    private static Decision decision(KeyOwner.Function function, String action) {
        return function.decide(new AccessRequest(action, "arn:aws:s3:::b"));
    }

    private static KeyOwner.Function function(String resources) {
        var template = JsonMapper.shared().readTree("{\"Resources\": {%s}}".formatted(resources));
        var servers = new ServerAddresses(URI.create("http://127.0.0.1:9324"), URI.create("http://127.0.0.1:9229"));
        return new Planner(Place.DEFAULT, servers, false)
                .plan(Stacks.of(List.of(new Stack("S", template))))
                .roles()
                .functions()
                .getFirst();
    }
}
