package com.example.infra.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * Each granted action exists in AWS's service authorization reference, with the type of its resource and its condition
 * keys: a mistyped one grants nothing, and CloudFormation accepts it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Actions,
 *     resources, and condition keys for AWS services</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceAuthorizationTest {

    /**
     * Lists all streams, so a grant on one of them has no effect by the reference. AWS's page for functions grants it so.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-example-lamda-process-dynamodb-streams.html">IAM
     *     policy to allow a Lambda function to access DynamoDB stream records</a>
     */
    private static final List<String> WITHOUT_EFFECT = List.of("dynamodb:ListStreams on stream");

    private final List<GrantedAction> granted = GrantedAction.all();
    private JsonNode reference;

    @BeforeAll
    void readReference() {
        reference = ServiceAuthorization.describe(
                granted.stream().map(GrantedAction::action).distinct().toList());
    }

    @Test
    void knowsEachAction() {
        assertThat(granted).isNotEmpty().allMatch(each -> reference.has(each.action()));
    }

    @Test
    void actionsApplyToTheirResources() {
        var others = new TreeSet<String>();
        for (var each : granted) {
            var types = reference
                    .path(each.action())
                    .path("resourceTypes")
                    .valueStream()
                    .map(JsonNode::asString);
            if (each.type().equals("*") ? types.findAny().isPresent() : types.noneMatch(each.type()::equals)) {
                others.add(each.action() + " on " + each.type());
            }
        }

        assertThat(others).containsExactlyElementsOf(WITHOUT_EFFECT);
    }

    @Test
    void actionsHaveTheirConditionKeys() {
        assertThat(granted)
                .filteredOn(each -> !each.key().isEmpty())
                .isNotEmpty()
                .allMatch(this::hasKey);
    }

    private boolean hasKey(GrantedAction each) {
        return reference
                .path(each.action())
                .path("conditionKeys")
                .valueStream()
                .map(JsonNode::asString)
                .anyMatch(key -> key.contains("${")
                        ? each.key().startsWith(key.substring(0, key.indexOf("${")))
                        : key.equalsIgnoreCase(each.key()));
    }
}
