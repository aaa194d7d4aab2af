package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class FunctionsTest {

    private final StageTemplates stage;
    private final List<Resource> functions;

    FunctionsTest(String stage) {
        this.stage = StageTemplates.of(stage);
        this.functions = this.stage.resources("AWS::Lambda::Function");
    }

    /** A caller of the API waits for 29 seconds at most; a call of a schedule ends before the next begins. */
    @Test
    void haveTheTimeThatTheirTriggerAllows() {
        var triggers = Triggers.of(stage);

        assertThat(functions)
                .isNotEmpty()
                .allSatisfy(function -> assertThat(function.property("Timeout").asInt())
                        .isEqualTo(seconds(triggers.getOrDefault(function.name(), ""))));
    }

    private static int seconds(String trigger) {
        return switch (trigger.replaceAll(" .*", "")) {
            case "Answers", "Takes" -> 10;
            case "Follows" -> trigger.endsWith("table") ? 30 : 60;
            case "Runs" -> 50;
            default -> 60;
        };
    }

    @Test
    void runOnJava25AndArm() {
        assertThat(functions).allSatisfy(function -> {
            assertThat(function.property("Runtime").asString()).isEqualTo("java25");
            assertThat(function.property("Architectures").path(0).asString()).isEqualTo("arm64");
            assertThat(function.property("MemorySize").asInt()).isEqualTo(1024);
        });
    }

    @Test
    void areAllTraced() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(
                                function.property("TracingConfig").path("Mode").asString())
                        .isEqualTo("Active"));
    }

    @Test
    void runTheBeanOfTheirName() {
        assertThat(functions).allSatisfy(function -> {
            var variables = function.property("Environment").path("Variables");
            assertThat(variables.path("SPRING_CLOUD_FUNCTION_DEFINITION").asString())
                    .isEqualTo(Introspector.decapitalize(function.name()));
            assertThat(variables.path("MAIN_CLASS").asString()).startsWith("com.example.");
        });
    }

    @Test
    void nameTheArtifactTheyArePackagedIn() {
        assertThat(functions).allSatisfy(function -> {
            assertThat(Synthesis.REPOSITORY.resolve(function.artifact()).resolve("pom.xml"))
                    .isRegularFile();
            assertThat(function.property("Code").path("S3Key").asString()).isEqualTo("asset:" + function.artifact());
        });
    }

    @Test
    void areEachPublishedBehindAnAlias() {
        assertThat(functions).allSatisfy(function -> {
            var alias = stage.resource("AWS::Lambda::Alias", function.name() + "/Live");
            assertThat(alias.property("Name").asString()).isEqualTo("live");
            assertThat(alias.target(alias.property("FunctionVersion")).name())
                    .isEqualTo(function.name() + "/CurrentVersion");
        });
        assertThat(stage.resources("AWS::Lambda::Alias")).hasSameSizeAs(functions);
    }

    /**
     * A function that only CloudFormation invokes is idle for longer than Lambda keeps a snapshot.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-troubleshooting.html">SnapStartNotReadyException: after
     *     14 days without an invocation</a>
     */
    @Test
    void startFromASnapshotUnlessOnlyADeploymentInvokesThem() {
        var deploying = stage.resources().stream()
                .filter(resource -> resource.type().startsWith("Custom::"))
                .map(resource -> resource.target(resource.property("ServiceToken")))
                .map(alias -> alias.target(alias.property("FunctionName")).name())
                .toList();

        assertThat(deploying).isNotEmpty();
        assertThat(functions)
                .allSatisfy(function -> assertThat(
                                function.property("SnapStart").path("ApplyOn").asString("None"))
                        .isEqualTo(deploying.contains(function.name()) ? "None" : "PublishedVersions"));
    }

    @Test
    void haveARoleEachThatOnlyLambdaTakes() {
        assertThat(functions.stream()
                        .map(function ->
                                function.target(function.property("Role")).name()))
                .doesNotHaveDuplicates();
        assertThat(functions).allSatisfy(function -> {
            var role = function.target(function.property("Role"));
            assertThat(role.property("AssumeRolePolicyDocument").findValuesAsString("Service"))
                    .containsExactly("lambda.amazonaws.com");
        });
    }

    @Test
    void writeJsonToALogGroupOfTheirOwnThatForgets() {
        assertThat(functions).allSatisfy(function -> {
            var logging = function.property("LoggingConfig");
            var logs = function.target(logging.path("LogGroup"));
            assertThat(logging.path("LogFormat").asString()).isEqualTo("JSON");
            assertThat(logs.name()).isEqualTo(function.name() + "/Logs");
            assertThat(logs.property("RetentionInDays").asInt()).isBetween(1, 366);
        });
    }

    /** A new account can run ten functions at a time: a share set aside for one would be taken from all. */
    @Test
    void reserveNoConcurrency() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(function.property("ReservedConcurrentExecutions")
                                .isMissingNode())
                        .isTrue());
    }

    @Test
    void knowTheIssuerOnlyIfTheyAnswerHttp() {
        var permitted = stage.resources("AWS::Lambda::Permission").stream()
                .map(permission ->
                        permission.target(permission.property("FunctionName")).name());

        assertThat(functions.stream()
                        .filter(function -> function.property("Environment")
                                .path("Variables")
                                .has("TOKEN_ISSUER"))
                        .map(function -> function.name() + "/Live"))
                .containsExactlyInAnyOrderElementsOf(permitted.toList());
    }
}
