package com.example.local.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.local.template.Place;
import com.example.local.template.Stack;
import com.example.local.template.Stacks;
import com.example.local.template.TemplateException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What does not run here says so with its JSON path, before anything starts. */
class RefusedTest {

    private static Plan plan(String type, String properties, boolean allowUnsupported) {
        var template =
                "{\"Resources\": {\"It\": {\"Type\": \"%s\", \"Properties\": %s, \"Metadata\": {\"Artifact\": \"a\"}}}}"
                        .formatted(type, properties);
        var nowhere = URI.create("http://127.0.0.1");
        return new ResourceTypes(Place.LOCAL, new ResourceTypes.Endpoints(nowhere, nowhere), allowUnsupported)
                .plan(Stacks.of(List.of(new Stack("S", JsonMapper.shared().readTree(template)))));
    }

    @Test
    void unknownTypesAreRefusedUnlessAllowed() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> plan("AWS::RDS::DBInstance", "{}", false))
                .withMessage(
                        "S/Resources/It: AWS::RDS::DBInstance does not run here: add a ResourceType for it, or start with --allow-unsupported to go on without it");
        assertThat(plan("AWS::RDS::DBInstance", "{\"Any\": 1}", true).passed())
                .extracting(Plan.Passed::reason)
                .containsExactly("not known here, passed over as you asked");
    }

    /** A type that begins like a known one is another type. */
    @Test
    void namesAreComparedWhole() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> plan("AWS::Logs::LogGroupPolicy", "{}", false));
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> plan("AWS::ApiGateway::DomainNameV2", "{}", false));
    }

    /** One property of each type that nobody has decided about, and the values that do not run here. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AWS::DynamoDB::Table             | {"KeySchema": [], "ImportSourceSpecification": {}}                       | /ImportSourceSpecification
            AWS::DynamoDB::Table             | {"GlobalSecondaryIndexes": [{"IndexName": "i", "Projection": {"ProjectionType": "ALL", "New": 1}}]} | /GlobalSecondaryIndexes/0/Projection/New
            AWS::DynamoDB::GlobalTable       | {"Replicas": [{"Region": "a"}, {"Region": "b"}]}                         | /Replicas
            AWS::DynamoDB::GlobalTable       | {"Replicas": [{"Region": "a", "KinesisStreamSpecification": {}}]}        | /Replicas/0/KinesisStreamSpecification
            AWS::SQS::Queue                  | {"New": 1}                                                               | /New
            AWS::SQS::Queue                  | {"RedrivePolicy": {"deadLetterTargetArn": "a", "maxReceiveCount": 1, "x": 1}} | /RedrivePolicy/x
            AWS::Kinesis::Stream             | {"MaxRecordSizeInKiB": 1}                                                | /MaxRecordSizeInKiB
            AWS::Kinesis::StreamConsumer     | {"StreamARN": "a", "ConsumerName": "c", "New": 1}                        | /New
            AWS::KMS::Key                    | {"New": 1}                                                               | /New
            AWS::KMS::Key                    | {"KeySpec": "RSA_2048"}                                                  | /KeySpec
            AWS::KMS::Alias                  | {"AliasName": "alias/a", "TargetKeyId": "k", "New": 1}                   | /New
            AWS::S3::Bucket                  | {"NotificationConfiguration": {}}                                        | /NotificationConfiguration
            AWS::Lambda::Function            | {"Runtime": "java21"}                                                    | /Runtime
            AWS::Lambda::Function            | {"Code": {"S3Key": "k"}, "Handler": "h", "Layers": ["l"]}                | /Layers
            AWS::Lambda::Function            | {"Code": {"ZipFile": "z"}, "Handler": "h"}                               | /Code: S3Key is required
            AWS::Lambda::Function            | {"Code": {"S3Key": "k"}, "Handler": "h", "EphemeralStorage": {"Size": 511}} | /EphemeralStorage/Size
            AWS::Lambda::Function            | {"Code": {"S3Key": "k"}, "Handler": "h", "EphemeralStorage": {"Size": 10241}} | /EphemeralStorage/Size
            AWS::Lambda::Function            | {"Code": {"S3Key": "k"}, "Handler": "h", "TracingConfig": {"Mode": "Passive"}} | /TracingConfig/Mode
            AWS::Lambda::Function            | {"Code": {"S3Key": "k"}, "Handler": "h", "LoggingConfig": {"LogFormat": "XML"}} | /LoggingConfig/LogFormat
            AWS::Lambda::Function            | {"Code": {"S3Key": "k"}, "Handler": "h", "LoggingConfig": {"ApplicationLogLevel": "LOUD"}} | /LoggingConfig/ApplicationLogLevel
            AWS::Lambda::Function            | {"Code": {"S3Key": "k"}, "Handler": "h", "LoggingConfig": {"SystemLogLevel": "ERROR"}} | /LoggingConfig/SystemLogLevel
            AWS::Lambda::Function            | {"Code": {"S3Key": "k"}, "Handler": "h", "LoggingConfig": {"New": 1}}    | /LoggingConfig/New
            AWS::Lambda::Version             | {"FunctionName": "f", "New": 1}                                          | /New
            AWS::Lambda::Alias               | {"FunctionName": "f", "Name": "n", "New": 1}                             | /New
            AWS::Lambda::Permission          | {"Action": "lambda:*", "FunctionName": "f", "Principal": "p"}            | /Action
            AWS::Lambda::Permission          | {"FunctionName": "f", "Principal": "p", "PrincipalOrgID": "o"}           | /PrincipalOrgID
            AWS::Lambda::EventInvokeConfig   | {"FunctionName": "f", "Qualifier": "q", "New": {}}                       | /New
            AWS::Lambda::EventSourceMapping  | {"EventSourceArn": "a:sqs:b", "FunctionName": "f", "Queues": []}         | /Queues
            AWS::Lambda::EventSourceMapping  | {"EventSourceArn": "a:kinesis:b", "FunctionName": "f", "StartingPosition": "LATEST", "DestinationConfig": {"OnFailure": {"Destination": "arn:aws:sns:r:a:t"}}} | /DestinationConfig
            AWS::Lambda::EventSourceMapping  | {"EventSourceArn": "a:sqs:b", "FunctionName": "f", "TumblingWindowInSeconds": 30} | /TumblingWindowInSeconds
            AWS::Scheduler::Schedule         | {"ScheduleExpression": "rate(1 day)", "Target": {"Arn": "a", "EcsParameters": {}}} | /Target/EcsParameters
            AWS::Events::Rule                | {"ScheduleExpression": "rate(1 day)", "Targets": [{"Id": "t", "Arn": "arn:aws:sqs:r:a:q"}]} | /Targets/0/Arn
            AWS::Events::Rule                | {"ScheduleExpression": "rate(1 day)", "EventPattern": {}}                | /EventPattern
            AWS::ApiGateway::RestApi         | {"Name": "n"}                                                            | : only APIs with a Body run here
            AWS::ApiGateway::RestApi         | {"Body": {}, "BodyS3Location": {}}                                       | /BodyS3Location
            AWS::ApiGateway::Deployment      | {"RestApiId": "r", "StageDescription": {}}                               | /StageDescription
            AWS::ApiGateway::Stage           | {"RestApiId": "r", "StageName": "s", "CanarySetting": {}}                | /CanarySetting
            AWS::ApiGateway::Stage           | {"RestApiId": "r", "StageName": "s", "MethodSettings": [{"HttpMethod": "*", "ResourcePath": "/*", "CachingEnabled": true}]} | /MethodSettings/0/CachingEnabled
            AWS::ApiGateway::GatewayResponse | {"RestApiId": "r", "ResponseType": "T", "New": 1}                        | /New
            AWS::ApiGateway::UsagePlan       | {"Quota": {"Limit": 1}}                                                  | /Quota
            AWS::ApiGateway::UsagePlanKey    | {"KeyId": "k", "UsagePlanId": "p", "KeyType": "OTHER"}                   | /KeyType
            AWS::Cognito::UserPool           | {"LambdaConfig": {}}                                                     | /LambdaConfig
            AWS::Cognito::UserPool           | {"Policies": {"SignInPolicy": {}}}                                       | /Policies/SignInPolicy
            AWS::Cognito::UserPoolClient     | {"UserPoolId": "p", "RefreshTokenRotation": {}}                          | /RefreshTokenRotation
            AWS::Cognito::UserPoolGroup      | {"UserPoolId": "p", "GroupName": "g", "New": 1}                          | /New
            AWS::Logs::SubscriptionFilter    | {}                                                                       | : AWS::Logs::SubscriptionFilter does not run here
            """)
    void undecidedPropertiesAreRefusedWithTheirPath(String type, String properties, String path) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> plan(type, properties, false))
                .withMessageStartingWith("S/Resources/It")
                .withMessageContaining(path);
    }
}
