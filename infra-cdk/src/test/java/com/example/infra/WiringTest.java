package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.infra.openapi.ApiContract;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates agree with the code: functions with classes, variables with settings, operations with integrations. */
class WiringTest {

    /** The variables that Lambda sets, and those by which the kit finds the function. */
    private static final String GIVEN = "AWS_.+|MAIN_CLASS|SPRING_CLOUD_FUNCTION_DEFINITION";

    private static final StageTemplates STAGE = StageTemplates.of(StageSettings.STAGES.getFirst());

    @ParameterizedTest
    @MethodSource("modules")
    void everyDeployedFunctionIsAClassAndEveryFunctionIsDeployed(String module) {
        var deployed = new TreeSet<String>();
        deployed(module).forEach(function -> deployed.add(function.name()));

        assertThat(compiled(module).functions()).isEqualTo(deployed);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyMainClassExists(String module) {
        assertThat(deployed(module))
                .allSatisfy(function -> assertThat(compiled(module).classNames())
                        .contains(function.property("Environment")
                                .path("Variables")
                                .path("MAIN_CLASS")
                                .asString()));
    }

    /** {@code application.yaml} is the one page that takes properties from variables. */
    @ParameterizedTest
    @MethodSource("modules")
    void everyVariableThatIsSetIsTakenAndEveryVariableThatIsTakenIsSet(String module) {
        var set = variables(module);
        set.removeIf(name -> name.matches(GIVEN));

        assertThat(ServiceConfiguration.of(Synthesis.REPOSITORY, module).variables())
                .isEqualTo(set);
    }

    /** Neither a service nor the kit looks up a variable of the template: each binds properties. */
    @ParameterizedTest
    @ValueSource(strings = {"service-kit", "orders-service", "inventory-service", "stream-processor"})
    void onlyVariablesOfLambdaAreLookedUp(String module) {
        assertThat(compiled(module).settings()).allMatch(name -> name.matches(GIVEN));
    }

    /** The name is a dimension of the service's metrics, and the alarms watch them under the service's. */
    @ParameterizedTest
    @MethodSource("modules")
    void everyApplicationHasTheNameThatAlarmsWatch(String module) {
        var service = new Service(
                module,
                deployed(module)
                        .getFirst()
                        .property("Environment")
                        .path("Variables")
                        .path("MAIN_CLASS")
                        .asString(),
                new Artifact.Zip(Path.of(module)));

        assertThat(ServiceConfiguration.of(Synthesis.REPOSITORY, module).applicationName())
                .isEqualTo(service.dimension());
    }

    @Test
    void everyFunctionThatMayWriteToTheAuditKnowsItsBucket() {
        assertThat(STAGE.resources("AWS::Lambda::Function"))
                .filteredOn(function -> function.name().matches("(Audit|Digest).*"))
                .isNotEmpty()
                .allSatisfy(function -> assertThat(function.property("Environment")
                                .path("Variables")
                                .has("AUDIT_BUCKET"))
                        .isTrue());
    }

    @Test
    void everyOperationHasItsIntegration() {
        var described = new TreeSet<String>();
        ApiContract.in(Synthesis.REPOSITORY.resolve("openapi"))
                .operations()
                .forEach(operation -> described.add(operation.id()));
        var integrated = new TreeSet<String>();
        var paths = STAGE.resource("AWS::ApiGateway::RestApi", "Rest")
                .property("Body")
                .path("paths");
        paths.forEach(methods -> methods.forEach(method -> {
            assertThat(method.has("x-amazon-apigateway-integration")).isTrue();
            integrated.add(method.path("operationId").asString());
        }));

        assertThat(described).isNotEmpty().isEqualTo(integrated);
    }

    /** The modules from which functions are deployed. */
    private static Stream<String> modules() {
        return STAGE.resources("AWS::Lambda::Function").stream()
                .map(Resource::artifact)
                .distinct();
    }

    private List<Resource> deployed(String module) {
        var deployed = STAGE.resources("AWS::Lambda::Function").stream()
                .filter(function -> function.artifact().equals(module))
                .toList();
        assertThat(deployed).isNotEmpty();
        return deployed;
    }

    private SortedSet<String> variables(String module) {
        var variables = new TreeSet<String>();
        deployed(module)
                .forEach(function -> variables.addAll(
                        function.property("Environment").path("Variables").propertyNames()));
        return variables;
    }

    private static CompiledModule compiled(String module) {
        return CompiledModule.in(Synthesis.REPOSITORY, module);
    }
}
