package stackrun.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each intrinsic function and pseudo parameter that runs here.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic functions</a>
 */
class IntrinsicsTest {

    private static final String SECTIONS = """
            "Parameters": {"Size": {"Type": "Number", "Default": 3}, "Required": {"Type": "String"}},
            "Mappings": {"Limits": {"eu-west-1": {"most": 7, "zones": ["a", "b"]}}},
            "Conditions": {
              "Yes": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]},
              "No": {"Fn::Not": [{"Condition": "Yes"}]},
              "Both": {"Fn::And": [{"Condition": "Yes"}, {"Condition": "No"}]},
              "Either": {"Fn::Or": [{"Condition": "No"}, {"Condition": "Yes"}]}},
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"Ref": "Other"}                                              | "ref:S/Other"
            {"Ref": "Size"}                                               | 3
            {"Ref": "AWS::Region"}                                        | "eu-west-1"
            {"Ref": "AWS::AccountId"}                                     | "000000000000"
            {"Ref": "AWS::Partition"}                                     | "aws"
            {"Ref": "AWS::URLSuffix"}                                     | "amazonaws.com"
            {"Ref": "AWS::StackName"}                                     | "S"
            {"Ref": "AWS::StackId"}                                       | "arn:aws:cloudformation:eu-west-1:000000000000:stack/S/5dbc98dc-c983-3707-a8bd-082d1a47546e"
            {"Fn::GetAZs": ""}                                            | ["eu-west-1a","eu-west-1b","eu-west-1c"]
            {"Fn::GetAtt": ["Other", "Arn"]}                              | "Arn:S/Other"
            {"Fn::GetAtt": "Other.Outputs.Arn"}                           | "Outputs.Arn:S/Other"
            {"Fn::Join": ["-", ["a", {"Ref": "AWS::Region"}, 1]]}         | "a-eu-west-1-1"
            {"Fn::Sub": "${AWS::Region}/${Other}/${Other.Arn}/${!Other}"} | "eu-west-1/ref:S/Other/Arn:S/Other/${Other}"
            {"Fn::Sub": ["${own}-${Size}", {"own": {"Ref": "AWS::Partition"}}]} | "aws-3"
            {"Fn::Sub": "$1 and \\\\ stay"}                               | "$1 and \\\\ stay"
            {"Fn::Select": [1, ["a", "b"]]}                               | "b"
            {"Fn::Select": ["0", {"Fn::Split": [",", "x,y"]}]}            | "x"
            {"Fn::Split": [".", "a.b."]}                                  | ["a", "b", ""]
            {"Fn::If": ["Yes", "here", "there"]}                          | "here"
            {"Fn::If": ["No", "here", {"Fn::If": ["Both", 1, 2]}]}        | 2
            {"Fn::If": ["Either", [1], [2]]}                              | [1]
            {"Fn::FindInMap": ["Limits", {"Ref": "AWS::Region"}, "most"]} | 7
            {"Fn::Select": [1, {"Fn::FindInMap": ["Limits", "eu-west-1", "zones"]}]} | "b"
            {"Fn::Base64": {"Fn::Sub": "${AWS::Partition}"}}              | "YXdz"
            {"Fn::Cidr": ["10.0.0.0/16", 2, 8]}                           | ["10.0.0.0/24", "10.0.1.0/24"]
            {"Condition": {"StringEquals": {"a": "b"}}}                   | {"Condition": {"StringEquals": {"a": "b"}}}
            """)
    void resolves(String function, String expected) {
        assertThat(Stage.ofValue(function, SECTIONS).value())
                .hasToString(expected.replace(": ", ":").replace(", ", ","));
    }

    @Test
    void resolvesNestedFunctionsAsTheyAreEmittedForAnAlias() {
        var name = """
                {"Fn::Join": ["", [{"Fn::Select": [6, {"Fn::Split": [":",
                  {"Fn::Sub": "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:Place:live"}]}]}, ":live"]]}""";

        assertThat(Stage.ofValue(name, "").value().asString()).isEqualTo("Place:live");
    }

    @Test
    void dropsWhatIsNoValue() {
        var value = Stage.ofValue("""
                        {"list": [1, {"Ref": "AWS::NoValue"}], "gone": {"Fn::If": ["No", 1, {"Ref": "AWS::NoValue"}]}}""", SECTIONS).value();

        assertThat(value).hasToString("{\"list\":[1]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fn::Transform", "Fn::ToJsonString", "Fn::Length", "Fn::Unheard"})
    void refusesOtherFunctionsNamingThePath(String function) {
        var stage = Stage.ofValue("{\"deep\": [{\"%s\": \"\"}]}".formatted(function), "");

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(stage::value)
                .withMessage("S/Resources/Thing/Properties/Value/deep/0/%s: this intrinsic function does not run here"
                        .formatted(function));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "{{resolve:ssm:/shop/key}}"             |                | dynamic references do not run here
            {"Fn::Sub": "{{resolve:ssm:${Size}}}"}  | /Fn::Sub       | dynamic references do not run here
            {"Ref": "Nobody"}                       | /Ref           | Nobody is not a resource, parameter or pseudo parameter
            {"Ref": "Required"}                     | /Ref           | parameter Required has no default value: set one, because a local run cannot ask for it
            {"Fn::GetAtt": ["Nobody", "Arn"]}       | /Fn::GetAtt    | Nobody is not a resource of this stack
            {"Fn::GetAtt": "Nobody"}                | /Fn::GetAtt    | must be a resource and its attribute, not Nobody
            {"Fn::Sub": "${Nobody}"}                | /Fn::Sub       | Nobody is not a resource, parameter or pseudo parameter
            {"Fn::Select": [2, ["a", "b"]]}         | /Fn::Select/0  | there is no element 2 in ["a", "b"]
            {"Fn::Join": [","]}                     | /Fn::Join      | has too few arguments
            {"Fn::Join": [",", "a"]}                | /Fn::Join/1    | must be a list, not a
            {"Fn::FindInMap": ["Limits", "a", "b"]} | /Fn::FindInMap | there is no mapping Limits/a/b
            {"Fn::ImportValue": "nothing"}          | /Fn::ImportValue | no stack exports nothing
            {"Fn::Cidr": ["10.0.0.0/30", 2, 8]}     | /Fn::Cidr      | blocks of 8 bits do not fit into 10.0.0.0/30
            """)
    void namesThePathOfWhatCannotBeResolved(String function, String path, String message) {
        var stage = Stage.ofValue(function, SECTIONS);

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(stage::value)
                .withMessage("S/Resources/Thing/Properties/Value%s: %s".formatted(path == null ? "" : path, message));
    }

    @Test
    void refusesAnUnknownCondition() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() ->
                        Stage.ofValue("{\"Fn::If\": [\"Maybe\", 1, 2]}", "").value())
                .withMessage("S/Conditions: there is no condition Maybe");
    }
}
