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

    /** The rate of decisions follows from a stage's functions, queues and mappings. */
    @Test
    void decideAsManyOrdersAsTheFirst() {
        for (var type : List.of("AWS::Lambda::Function", "AWS::Lambda::EventSourceMapping", "AWS::SQS::Queue")) {
            assertThat(stage.resources(type).stream().map(this::asInTheFirst))
                    .isNotEmpty()
                    .containsExactlyElementsOf(first.resources(type).stream()
                            .map(resource -> resource.json().path("Properties"))
                            .toList());
        }
    }

    @Test
    void admitNoMoreOrdersThanTheFirst() {
        for (var limit : List.of("ThrottlingRateLimit", "ThrottlingBurstLimit")) {
            assertThat(limitOfOrders(stage, limit)).isPositive().isLessThanOrEqualTo(limitOfOrders(first, limit));
        }
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
