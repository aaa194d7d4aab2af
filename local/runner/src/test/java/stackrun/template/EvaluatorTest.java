package stackrun.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole stage: order, conditions, imports, circles. */
class EvaluatorTest {

    @Test
    void putsEachResourceAfterThoseItRefersTo() {
        var stage = Stage.of("A", """
                {"Resources": {
                  "First": {"Type": "T", "Properties": {"of": {"Fn::GetAtt": ["Second", "Arn"]}}},
                  "Second": {"Type": "T", "DependsOn": "Third"},
                  "Third": {"Type": "T"}}}""");

        assertThat(stage.keys()).containsExactly("A/Third", "A/Second", "A/First");
    }

    @Test
    void importsWhatAnotherStackExports() {
        var stage = Stage.of("A", """
                        {"Resources": {"Thing": {"Type": "T", "Properties": {"Value": {"Fn::ImportValue": {"Fn::Sub": "${AWS::Region}-arn"}}}}}}""").and("B", """
                        {"Resources": {"Table": {"Type": "T"}},
                         "Outputs": {"Any": {"Value": {"Fn::GetAtt": ["Table", "Arn"]},
                                             "Export": {"Name": {"Fn::Join": ["-", [{"Ref": "AWS::Region"}, "arn"]]}}}}}""");

        assertThat(stage.value().asString()).isEqualTo("Arn:B/Table");
        assertThat(stage.keys()).containsExactly("B/Table", "A/Thing");
        assertThat(stage.resources().getLast().references()).containsExactly("B/Table");
    }

    @Test
    void leavesOutWhatAConditionExcludes() {
        var stage = Stage.of("A", """
                {"Conditions": {"Never": {"Fn::Equals": ["a", "b"]}},
                 "Resources": {
                   "Gone": {"Type": "T", "Condition": "Never", "Properties": {"broken": {"Ref": "Nobody"}}},
                   "Kept": {"Type": "T", "DependsOn": ["Gone"]}}}""");

        assertThat(stage.keys()).containsExactly("A/Kept");
    }

    @Test
    void refusesAReferenceToWhatAConditionExcludes() {
        var stage = Stage.of("A", """
                {"Conditions": {"Never": {"Fn::Equals": ["a", "b"]}},
                 "Resources": {
                   "Gone": {"Type": "T", "Condition": "Never"},
                   "Kept": {"Type": "T", "Properties": {"of": {"Ref": "Gone"}}}}}""");

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(stage::resources)
                .withMessage("A/Resources/Kept/Properties/of/Ref: Gone is left out by its condition");
    }

    @Test
    void refusesToDependOnNothing() {
        var stage = Stage.of("A", "{\"Resources\": {\"One\": {\"Type\": \"T\", \"DependsOn\": [\"Nobody\"]}}}");

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(stage::resources)
                .withMessage("A/Resources/One/DependsOn: Nobody is not a resource of this stack");
    }

    @Test
    void showsTheCircleOfReferences() {
        var stage = Stage.of("A", """
                {"Resources": {
                  "Outside": {"Type": "T", "Properties": {"of": {"Ref": "One"}}},
                  "One": {"Type": "T", "Properties": {"of": {"Ref": "Two"}}},
                  "Two": {"Type": "T", "Properties": {"of": {"Fn::Sub": "${Three.Arn}"}}},
                  "Three": {"Type": "T", "DependsOn": "One"}}}""");

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(stage::resources)
                .withMessage("A/Resources/One: circular dependency: A/One → A/Two → A/Three → A/One");
    }

    @Test
    void showsTheCircleOfConditions() {
        var stage = Stage.of("A", """
                {"Conditions": {"Hen": {"Fn::Not": [{"Condition": "Egg"}]}, "Egg": {"Condition": "Hen"}},
                 "Resources": {"One": {"Type": "T", "Condition": "Hen"}}}""");

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(stage::resources)
                .withMessage("A/Conditions: circular dependency: Hen → Egg → Hen");
    }

    /** CloudFormation makes whole stacks one after the other. */
    @Test
    void refusesStacksThatImportFromOneAnother() {
        var template = """
                {"Resources": {"Own": {"Type": "T"},
                               "Needy": {"Type": "T", "Properties": {"of": {"Fn::ImportValue": "%s"}}}},
                 "Outputs": {"Any": {"Value": {"Ref": "Own"}, "Export": {"Name": "%s"}}}}""";
        var stage = Stage.of("A", template.formatted("of-b", "of-a")).and("B", template.formatted("of-a", "of-b"));

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(stage::resources)
                .withMessage(
                        "B/Resources/Needy/Properties/of/Fn::ImportValue: the stacks B and A import from one another: neither can be deployed first");
    }

    /**
     * A weak reference names the deployed stack and the id of its output, which need not be exported.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html">Fn::GetStackOutput</a>
     */
    @Test
    void readsAnOutputOfAStackByItsDeployedName() {
        var stage = readsOutput("{\"StackName\": {\"Fn::Join\": [\"-\", [\"shop\", \"B\"]]}, \"OutputName\": \"Arn\"}");

        assertThat(stage.value().asString()).isEqualTo("Arn:B/Table");
        assertThat(stage.keys()).containsExactly("B/Table", "A/Thing");
        assertThat(stage.resources().getLast().references()).containsExactly("B/Table");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"StackName": "shop-B", "OutputName": "Arn", "Region": {"Ref": "AWS::Region"}} |
            {"StackName": "B", "OutputName": "Arn"} | : no stack is named B
            {"StackName": "shop-B", "OutputName": "Name"} | : shop-B has no output Name
            {"StackName": "shop-B", "OutputName": "Never"} | : shop-B has no output Never
            {"StackName": "shop-B", "OutputName": "Arn", "Region": "us-east-1"} | /Region: only stacks of eu-west-1 run here, not those of us-east-1
            {"StackName": "shop-B", "OutputName": "Arn", "RoleArn": "arn"} | /RoleArn: stacks of other accounts do not run here
            """)
    void refusesAnOutputThatIsNotThere(String argument, @Nullable String message) {
        var stage = readsOutput(argument);

        if (message == null) {
            assertThat(stage.value().asString()).isEqualTo("Arn:B/Table");
        } else {
            assertThatExceptionOfType(TemplateException.class)
                    .isThrownBy(stage::resources)
                    .withMessage("A/Resources/Thing/Properties/Value/Fn::GetStackOutput" + message);
        }
    }

    @Test
    void refusesStacksThatReadOutputsOfOneAnother() {
        var template = """
                {"Resources": {"Own": {"Type": "T"},
                               "Needy": {"Type": "T", "Properties": {"of": {"Fn::GetStackOutput": {"StackName": "%s", "OutputName": "Any"}}}}},
                 "Outputs": {"Any": {"Value": {"Ref": "Own"}}}}""";
        var stage = Stage.of("A", template.formatted("B")).and("B", template.formatted("A"));

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(stage::resources)
                .withMessageEndingWith("the stacks B and A import from one another: neither can be deployed first");
    }

    private static Stage readsOutput(String argument) {
        return Stage.of("A", """
                        {"Resources": {"Thing": {"Type": "T", "Properties": {"Value": {"Fn::GetStackOutput": %s}}}}}""".formatted(argument)).and("B", """
                        {"Metadata": {"StackName": "shop-B"},
                         "Conditions": {"No": {"Fn::Equals": ["a", "b"]}},
                         "Resources": {"Table": {"Type": "T"}},
                         "Outputs": {"Arn": {"Value": {"Fn::GetAtt": ["Table", "Arn"]}},
                                     "Never": {"Condition": "No", "Value": {"Ref": "Table"}}}}""");
    }
}
