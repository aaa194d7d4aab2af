package stackrun.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

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
}
