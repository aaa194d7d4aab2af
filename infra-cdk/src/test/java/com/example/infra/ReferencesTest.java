package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class ReferencesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?!!)([^}.]+)(\\.[^}]+)?}");

    private final StageTemplates stage;

    ReferencesTest(String stage) {
        this.stage = StageTemplates.of(stage);
    }

    @Test
    void allLeadToAResourceOfTheStage() {
        var found = new ArrayList<String>();
        stage.stacks().forEach((stack, template) -> follow(stack, template, found));

        assertThat(found).as("references followed").isNotEmpty();
    }

    private void follow(String stack, JsonNode node, List<String> found) {
        if (isReference(node)) {
            leadsSomewhere(stack, node);
            found.add(node.toString());
        }
        for (var id : node.has("DependsOn") ? Resource.all(node.path("DependsOn")) : List.<JsonNode>of()) {
            leadsSomewhere(stack, reference(id.asString()));
            found.add(id.asString());
        }
        VARIABLE.matcher(node.path("Fn::Sub").asString(""))
                .results()
                .map(variable -> variable.group(1))
                .filter(variable -> !variable.startsWith("AWS::"))
                .forEach(variable -> {
                    leadsSomewhere(stack, reference(variable));
                    found.add(variable);
                });
        node.forEach(inside -> follow(stack, inside, found));
    }

    private static boolean isReference(JsonNode node) {
        var reference = node.path("Ref").asString("AWS::");
        return !reference.startsWith("AWS::")
                || node.has("Fn::GetAtt")
                || node.has("Fn::GetStackOutput")
                || node.path("Fn::ImportValue").isString();
    }

    private void leadsSomewhere(String stack, JsonNode reference) {
        assertThatNoException().as(stack).isThrownBy(() -> stage.target(stack, reference));
    }

    private static JsonNode reference(String id) {
        return JsonNodeFactory.instance.objectNode().put("Ref", id);
    }
}
