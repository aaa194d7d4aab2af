package com.example.local.resource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.local.lambda.FunctionDefinition;
import com.example.local.lambda.Lambda;
import com.example.local.lambda.ScriptedFunctions;
import com.example.local.template.Resource;
import com.example.local.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.JsonNodeFactory;

/** Why a custom resource was not made, at once where nobody is going to answer. */
@Timeout(30)
class CustomResourcesTest {

    private static final String ARN = "arn:aws:lambda:eu-west-1:000000000000:function:Make";

    @Test
    void sayHowTheirFunctionFailed() {
        try (var lambda = ScriptedFunctions.of(Map.of("Make", event -> {
            throw new ScriptedFunctions.Crash("no luck");
        }))) {
            assertThatThrownBy(() -> create(lambda))
                    .isInstanceOf(TemplateException.class)
                    .hasMessage("S/Resources/It: the custom resource failed: no luck");
        }
    }

    @Test
    void sayThatTheirFunctionMayNotRun() {
        try (var lambda = ScriptedFunctions.of(Map.of("Make", event -> event))) {
            lambda.define(withNothingReserved(lambda.function(ARN)));

            assertThatThrownBy(() -> create(lambda))
                    .isInstanceOf(TemplateException.class)
                    .hasMessage("S/Resources/It: the custom resource failed: "
                            + "its function was throttled: it may have no more environments");
        }
    }

    private static void create(Lambda lambda) throws IOException, InterruptedException {
        var empty = JsonNodeFactory.instance.objectNode();
        try (var resources = new CustomResources(lambda)) {
            resources.create(new Resource("S", "It", "Custom::It", empty, empty, Set.of()), ARN);
        }
    }

    private static FunctionDefinition withNothingReserved(FunctionDefinition of) {
        return new FunctionDefinition(
                of.name(),
                of.arn(),
                of.artifact(),
                of.handler(),
                of.environment(),
                of.timeout(),
                of.memoryMb(),
                0,
                true,
                of.snapStart(),
                of.deadLetterArn(),
                of.platform());
    }
}
