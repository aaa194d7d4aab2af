package com.example.infra.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TemplateNormalizerTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @Test
    void sortsKeysAndKeepsTheOrderOfArrays() {
        assertThat(TemplateNormalizer.normalize("{\"b\":[2,1],\"a\":{\"d\":1,\"c\":{}}}"))
                .isEqualTo("""
                        {"a": {"c": {}, "d": 1}, "b": [2, 1]}
                        """);
    }

    @Test
    void takesTheHashOffVersionsWhereverTheyAreNamed() {
        var normalized = TemplateNormalizer.normalize("""
                {"Resources":{
                  "PlaceCurrentVersion7AC34207%1$s":{"Type":"AWS::Lambda::Version"},
                  "Live":{"Type":"AWS::Lambda::Alias","DependsOn":["PlaceCurrentVersion7AC34207%1$s"],"Properties":{
                    "A":{"Ref":"PlaceCurrentVersion7AC34207%1$s"},
                    "B":{"Fn::GetAtt":["PlaceCurrentVersion7AC34207%1$s","Version"]},
                    "C":{"Fn::GetAtt":"PlaceCurrentVersion7AC34207%1$s.Version"},
                    "D":{"Fn::Sub":"${PlaceCurrentVersion7AC34207%1$s} ${PlaceCurrentVersion7AC34207%1$s.Version}"}}}},
                 "Outputs":{"O":{"Export":{"Name":"shop:RefPlaceCurrentVersion7AC34207%1$s"}}}}""".formatted(HASH));

        assertThat(normalized)
                .doesNotContain(HASH)
                .contains("\"PlaceCurrentVersion\": {")
                .contains("\"Ref\": \"PlaceCurrentVersion\"")
                .contains("\"PlaceCurrentVersion.Version\"")
                .contains("${PlaceCurrentVersion} ${PlaceCurrentVersion.Version}")
                .contains("shop:RefPlaceCurrentVersion\"");
    }

    @Test
    void takesTheHashOffDeployments() {
        assertThat(TemplateNormalizer.normalize("""
                {"Resources":{
                  "RestDeployment633E6720%1$s":{"Type":"AWS::ApiGateway::Deployment"},
                  "Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"DeploymentId":{"Ref":"RestDeployment633E6720%1$s"}}}}}""".formatted(HASH)))
                .doesNotContain(HASH)
                .contains("\"RestDeployment\": {", "\"Ref\": \"RestDeployment\"");
    }

    @Test
    void leavesOtherHashesAlone() {
        assertThat(TemplateNormalizer.normalize(
                        "{\"Resources\":{\"MyCurrentVersion%s\":{\"Type\":\"AWS::S3::Bucket\"}}}".formatted(HASH)))
                .contains("MyCurrentVersion" + HASH);
    }

    @Test
    void refusesTwoVersionsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TemplateNormalizer.normalize("""
                        {"Resources":{
                          "PlaceCurrentVersion%1$s":{"Type":"AWS::Lambda::Version"},
                          "PlaceCurrentVersionFF%1$s":{"Type":"AWS::Lambda::Version"}}}""".formatted(HASH)))
                .withMessageContaining("would both be PlaceCurrentVersion");
    }

    @Test
    void namesCodeByItsArtifact() {
        assertThat(TemplateNormalizer.normalize("""
                {"Resources":{"F":{"Type":"AWS::Lambda::Function",
                  "Metadata":{"Artifact":"orders-service"},
                  "Properties":{"Code":{"S3Bucket":{"Fn::Sub":"cdk-assets"},"S3Key":"%s.zip"}}}}}""".formatted(HASH)))
                .contains("\"S3Key\": \"asset:orders-service\"", "\"S3Bucket\": \"assets\"")
                .doesNotContain(HASH);
    }

    @Test
    void refusesCodeWithoutAnArtifact() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TemplateNormalizer.normalize(
                        "{\"Resources\":{\"F\":{\"Properties\":{\"Code\":{\"S3Key\":\"k\"}}}}}"))
                .withMessage("F has code from an asset but no Metadata.Artifact to name it by");
    }

    @Test
    void dropsWhatCdkKeepsForItself() {
        assertThat(TemplateNormalizer.normalize("""
                {"Parameters":{"BootstrapVersion":{}},"Rules":{"CheckBootstrapVersion":{}},
                 "Conditions":{"CDKMetadataAvailable":{}},
                 "Resources":{"CDKMetadata":{"Type":"AWS::CDK::Metadata"},"B":{"Metadata":{
                   "aws:cdk:path":"Data/B","aws:cdk:do-not-refactor":true,"aws:asset:path":"asset.%s.zip","Artifact":"x"}}}}""".formatted(HASH))).isEqualTo("""
                        {"Resources": {"B": {"Metadata": {"Artifact": "x", "aws:cdk:path": "Data/B"}}}}
                        """);
    }

    @Test
    void keepsParametersAndConditionsOfOurOwn() {
        assertThat(TemplateNormalizer.normalize(
                        "{\"Parameters\":{\"BootstrapVersion\":{},\"Mine\":{}},\"Conditions\":{\"Ours\":{}}}"))
                .contains("Mine", "Ours")
                .doesNotContain("BootstrapVersion");
    }

    @Test
    void changesNothingTheSecondTime() {
        var once = TemplateNormalizer.normalize("""
                {"Resources":{"ACurrentVersion%1$s":{"Type":"AWS::Lambda::Version"},
                 "F":{"Type":"AWS::Lambda::Function","Metadata":{"Artifact":"a"},"Properties":{"Code":{"S3Key":"k"}}}}}""".formatted(HASH));

        assertThat(TemplateNormalizer.normalize(once)).isEqualTo(once);
    }
}
