package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Measurements, simulations and local runs use the first stage; they hold for the others as far as these are like it. */
@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class StagesTest {

    private static final String FIRST = StageSettings.STAGES.getFirst();

    private final String name;
    private final StageTemplates stage;
    private final StageTemplates first = StageTemplates.of(FIRST);

    StagesTest(String stage) {
        this.name = stage;
        this.stage = StageTemplates.of(stage);
    }

    /** The local run refuses a type or a property that it does not know: it has seen all that another stage uses. */
    @Test
    void useTheTypesAndPropertiesOfTheFirst() {
        assertThat(properties(stage)).isNotEmpty().isSubsetOf(properties(first));
    }

    /** The rate of decisions follows from a stage's functions, queues and mappings, and from the concurrency of its queues. */
    @Test
    void decideAsManyOrdersAsTheFirst() {
        for (var type : List.of("AWS::Lambda::Function", "AWS::Lambda::EventSourceMapping", "AWS::SQS::Queue")) {
            assertThat(stage.resources(type).stream().map(this::asInTheFirst).map(StagesTest::withoutSettings))
                    .isNotEmpty()
                    .containsExactlyElementsOf(first.resources(type).stream()
                            .map(resource -> resource.json().path("Properties"))
                            .map(StagesTest::withoutSettings)
                            .toList());
        }
    }

    @Test
    void admitNoMoreOrdersForTheirConcurrencyThanTheFirst() {
        for (var limit : List.of("ThrottlingRateLimit", "ThrottlingBurstLimit")) {
            assertThat(limitOfOrders(stage, limit) * concurrency(first))
                    .isPositive()
                    .isLessThanOrEqualTo(limitOfOrders(first, limit) * concurrency(stage));
        }
    }

    private static JsonNode withoutSettings(JsonNode properties) {
        var copy = (ObjectNode) properties.deepCopy();
        copy.remove("ScalingConfig");
        if (copy.path("Environment").path("Variables") instanceof ObjectNode variables) {
            variables.remove("ALLOWED_ORIGIN");
        }
        return copy;
    }

    /** The lowest concurrency of a queue. */
    private static int concurrency(StageTemplates stage) {
        return stage.resources("AWS::Lambda::EventSourceMapping").stream()
                .map(mapping -> mapping.property("ScalingConfig").path("MaximumConcurrency"))
                .filter(JsonNode::isNumber)
                .mapToInt(JsonNode::asInt)
                .min()
                .orElseThrow();
    }

    private JsonNode asInTheFirst(Resource resource) {
        return JsonMapper.shared()
                .readTree(resource.json().path("Properties").toString().replaceAll("\\b" + name + "\\b", FIRST));
    }

    private static int limitOfOrders(StageTemplates stage, String limit) {
        return stage.resources("AWS::ApiGateway::Stage").stream()
                .flatMap(each -> each.property("MethodSettings").valueStream())
                .filter(method -> method.path("ResourcePath").asString().equals("/~1orders"))
                .mapToInt(method -> method.path(limit).asInt())
                .sum();
    }

    private static Set<String> properties(StageTemplates stage) {
        var properties = new TreeSet<String>();
        for (var resource : stage.resources()) {
            properties.add(resource.type());
            resource.json()
                    .path("Properties")
                    .propertyNames()
                    .forEach(property -> properties.add(resource.type() + "." + property));
        }
        return properties;
    }
}
