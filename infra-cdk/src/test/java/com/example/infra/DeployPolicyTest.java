package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.infra.repository.ServiceAuthorization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The policies for CloudFormation allow what the resources of the templates need, and no more.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html">Customize CDK bootstrapping:
 *     {@code --cloudformation-execution-policies}</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployPolicyTest {

    /**
     * Characters of a managed policy, white space not counted.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM and STS quotas</a>
     */
    private static final int MAX_CHARACTERS = 6_144;

    private final DeployActions known = DeployActions.committed();
    private DeployPolicy policy;

    @BeforeAll
    void generate() {
        var actions = DeployPolicy.actions(known);
        var asked =
                new ArrayList<>(new DeployPolicy(actions, JsonMapper.shared().createObjectNode()).all());
        asked.addAll(known.unknown());
        policy = new DeployPolicy(actions, ServiceAuthorization.describe(asked));
    }

    @Test
    void isCommitted() throws IOException {
        for (var file : policy.files().entrySet()) {
            new Committed(Synthesis.MODULE).match(file.getKey(), file.getValue());
        }
    }

    /** A new type needs a row: {@code infra-cdk/deploy/rows AWS::Service::Type} prints it. */
    @Test
    void knowsEachTypeOfTheTemplatesAndNoOther() {
        assertThat(known.types())
                .containsExactlyInAnyOrderElementsOf(policy.actions().keySet());
        assertThat(policy.actions())
                .allSatisfy((type, actions) -> assertThat(actions).as(type).isNotEmpty());
    }

    /** A name that IAM does not know grants nothing, or is refused. */
    @Test
    void grantsActionsThatExist() {
        assertThat(policy.all())
                .isNotEmpty()
                .allMatch(action -> policy.reference().has(action));
        assertThat(known.unknown()).noneMatch(action -> policy.reference().has(action));
    }

    @Test
    void fitsIntoManagedPolicies() {
        assertThat(policy.files())
                .allSatisfy((file, text) ->
                        assertThat(text.replaceAll("\\s", "")).as(file).hasSizeLessThanOrEqualTo(MAX_CHARACTERS));
    }

    @Test
    void namesEveryAction() {
        assertThat(policy.all()).noneMatch(action -> action.contains("*"));
    }

    /** The rest is created, or listed, before it has a name. */
    @Test
    void changesOnlyWhatBelongsToTheApp() {
        var everywhere = new TreeSet<String>();
        for (var statement : statements()) {
            if (texts(statement.path("Resource")).contains("*")) {
                everywhere.addAll(texts(statement.path("Action")));
            }
        }

        assertThat(everywhere.stream().filter(action -> !action.matches(".*:(List|Describe|Get).*")))
                .containsExactly(
                        "cognito-idp:CreateUserPool",
                        "kinesis:UpdateShardCount",
                        "kinesis:UpdateStreamMode",
                        "kms:CreateKey",
                        "lambda:CreateEventSourceMapping");
    }

    @Test
    void passesRolesOnlyToTheServicesThatAssumeThem() {
        assertThat(statements())
                .filteredOn(statement -> texts(statement.path("Action")).contains("iam:PassRole"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(texts(statement.path("Resource"))).containsExactly("arn:aws:iam::*:role/shop-*");
                    assertThat(texts(statement.at("/Condition/StringEquals/iam:PassedToService")))
                            .contains("lambda.amazonaws.com")
                            .allMatch(service -> service.endsWith(".amazonaws.com"));
                });
    }

    private List<JsonNode> statements() {
        return policy.files().values().stream()
                .flatMap(text ->
                        JsonMapper.shared().readTree(text).path("Statement").valueStream())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
