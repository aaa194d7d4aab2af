package stackrun.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.template.Place;
import stackrun.template.Stack;
import stackrun.template.Stacks;
import stackrun.template.TemplateException;
import tools.jackson.databind.json.JsonMapper;

/** Types and properties that do not run here are refused with their JSON path, before anything starts. */
class RefusedTest {

    private static Plan plan(String type, String properties, boolean allowUnsupported) {
        var template =
                "{\"Resources\": {\"It\": {\"Type\": \"%s\", \"Properties\": %s, \"Metadata\": {\"Artifact\": \"a\"}}}}"
                        .formatted(type, properties);
        return planOf(template, allowUnsupported);
    }

    private static Plan planOf(String template) {
        return planOf(template, false);
    }

    private static Plan planOf(String template, boolean allowUnsupported) {
        return new Planner(Place.DEFAULT, ServerAddresses.NOT_STARTED, allowUnsupported)
                .plan(Stacks.of(List.of(new Stack("S", JsonMapper.shared().readTree(template)))));
    }

    @Test
    void unknownTypesAreRefusedUnlessAllowed() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> plan("AWS::RDS::DBInstance", "{}", false))
                .withMessage(
                        "S/Resources/It: AWS::RDS::DBInstance does not run here: add a ResourceType for it, or start with --allow-unsupported to skip it");
        assertThat(plan("AWS::RDS::DBInstance", "{\"Any\": 1}", true).skipped())
                .extracting(SkippedResource::reason)
                .containsExactly("unknown type, skipped (--allow-unsupported)");
    }

    /** Neither an asset of the folder nor the name of a module. */
    @Test
    void functionsWithoutCodeAreRefused() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> planOf("""
                        {"Resources": {"It": {"Type": "AWS::Lambda::Function", "Properties": {
                          "Handler": "h", "Code": {"S3Bucket": "b", "S3Key": "f00d.zip"}}}}}"""))
                .withMessage(
                        "S/Resources/It/Properties/Code/S3Key: f00d.zip is not an asset of this folder: run the folder that cdk synth wrote (cdk.out), or name the module that packs the code in the function's metadata, as Artifact");
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
            AWS::ApiGateway::RestApi         | {"Name": "n"}                                                            | : an API needs a Body, or a Method at least
            AWS::ApiGateway::RestApi         | {"Body": {}, "BodyS3Location": {}}                                       | /BodyS3Location
            AWS::ApiGateway::Deployment      | {"RestApiId": "r", "StageDescription": {}}                               | /StageDescription
            AWS::ApiGateway::Stage           | {"RestApiId": "r", "StageName": "s", "CanarySetting": {}}                | /CanarySetting
            AWS::ApiGateway::Stage           | {"RestApiId": "r", "StageName": "s", "MethodSettings": [{"HttpMethod": "*", "ResourcePath": "/*", "CachingEnabled": true}]} | /MethodSettings/0/CachingEnabled
            AWS::ApiGateway::GatewayResponse | {"RestApiId": "r", "ResponseType": "THROTTLED", "New": 1}                        | /New
            AWS::ApiGateway::UsagePlan       | {"Quota": {"Limit": 1}}                                                  | /Quota
            AWS::ApiGateway::UsagePlanKey    | {"KeyId": "k", "UsagePlanId": "p", "KeyType": "OTHER"}                   | /KeyType
            AWS::Cognito::UserPool           | {"LambdaConfig": {}}                                                     | /LambdaConfig
            AWS::Cognito::UserPool           | {"Policies": {"SignInPolicy": {}}}                                       | /Policies/SignInPolicy
            AWS::Cognito::UserPoolClient     | {"UserPoolId": "p", "RefreshTokenRotation": {}}                          | /RefreshTokenRotation
            AWS::Cognito::UserPoolGroup      | {"UserPoolId": "p", "GroupName": "g", "New": 1}                          | /New
            AWS::Cognito::UserPoolClient     | {"UserPoolId": "p", "AllowedOAuthFlows": ["implicit", "code"]}           | /AllowedOAuthFlows/0: only code and client_credentials run here, not implicit
            AWS::Cognito::UserPoolClient     | {"UserPoolId": "p", "AllowedOAuthFlows": ["client_credentials"]}         | S/Resources/It/Properties: app client
            AWS::Cognito::UserPoolClient     | {"UserPoolId": "p", "CallbackURLs": ["http://example.com"]}                         | S/Resources/It/Properties:
            AWS::Events::Rule                | {"EventPattern": {"source": ["aws.s3"]}, "Targets": []}                  | /EventPattern: event patterns do not run here
            AWS::SQS::Queue                  | {"QueueName": "a.fifo"}                                                  | /QueueName: has to end in .fifo if FifoQueue is true
            AWS::SQS::Queue                  | {"QueueName": "a", "FifoQueue": true}                                    | /QueueName: has to end in .fifo if FifoQueue is true
            AWS::Lambda::EventSourceMapping  | {"EventSourceArn": "a:sqs:b", "FunctionName": "f", "BatchSize": 11}      | /BatchSize: needs MaximumBatchingWindowInSeconds of at least 1
            AWS::Lambda::EventSourceMapping  | {"EventSourceArn": "a:sqs:b.fifo", "FunctionName": "f", "MaximumBatchingWindowInSeconds": 1} | : a FIFO queue has batches of at most 10
            AWS::Logs::SubscriptionFilter    | {}                                                                       | : AWS::Logs::SubscriptionFilter does not run here
            """)
    void undecidedPropertiesAreRefusedWithTheirPath(String type, String properties, String path) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> plan(type, properties, false))
                .withMessageStartingWith("S/Resources/It")
                .withMessageContaining(path);
    }

    /**
     * Values that a deployment rejects are rejected here too, even if they have no effect here. The classes of {@code
     * stackrun.resource.property} cite AWS's pages.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AWS::SQS::Queue                  | {"DelaySeconds": 901}                  | /DelaySeconds: must be a whole number from 0 to 900, not 901
            AWS::SQS::Queue                  | {"DelaySeconds": -1}                   | /DelaySeconds: must be a whole number from 0 to 900, not -1
            AWS::SQS::Queue                  | {"DelaySeconds": "many"}               | /DelaySeconds: must be a whole number, not many
            AWS::SQS::Queue                  | {"MessageRetentionPeriod": 5}          | /MessageRetentionPeriod: must be a whole number from 60 to 1209600, not 5
            AWS::SQS::Queue                  | {"VisibilityTimeout": 43201}           | /VisibilityTimeout: must be a whole number from 0 to 43200, not 43201
            AWS::SQS::Queue                  | {"ReceiveMessageWaitTimeSeconds": 21}  | /ReceiveMessageWaitTimeSeconds: must be a whole number from 0 to 20, not 21
            AWS::SQS::Queue                  | {"MaximumMessageSize": 1048577}        | /MaximumMessageSize: must be a whole number from 1024 to 1048576, not 1048577
            AWS::SQS::Queue                  | {"RedrivePolicy": {"deadLetterTargetArn": "a", "maxReceiveCount": 0}} | /RedrivePolicy/maxReceiveCount: must be a whole number from 1 to 1000, not 0
            AWS::SQS::Queue                  | {"FifoThroughputLimit": "none"}        | /FifoThroughputLimit: must be one of perQueue, perMessageGroupId, not none
            AWS::Kinesis::Stream             | {"RetentionPeriodHours": 8761}         | /RetentionPeriodHours: must be a whole number from 24 to 8760, not 8761
            AWS::Kinesis::Stream             | {"ShardCount": 0}                      | /ShardCount: must be a whole number from 1 to 2147483647, not 0
            AWS::Kinesis::Stream             | {"StreamModeDetails": {"StreamMode": "SLOW"}} | /StreamModeDetails/StreamMode: must be one of ON_DEMAND, PROVISIONED, not SLOW
            AWS::KMS::Key                    | {"RotationPeriodInDays": 89}           | /RotationPeriodInDays: must be a whole number from 90 to 2560, not 89
            AWS::KMS::Key                    | {"PendingWindowInDays": 31}            | /PendingWindowInDays: must be a whole number from 7 to 30, not 31
            AWS::S3::Bucket                  | {"VersioningConfiguration": {"Status": "On"}} | /VersioningConfiguration/Status: must be one of Enabled, Suspended, not On
            AWS::DynamoDB::Table             | {"BillingMode": "FREE"}                | /BillingMode: must be one of PROVISIONED, PAY_PER_REQUEST, not FREE
            AWS::DynamoDB::Table             | {"KeySchema": [{"AttributeName": "a", "KeyType": "SORT"}]} | /KeySchema/0/KeyType: must be one of HASH, RANGE, not SORT
            AWS::DynamoDB::Table             | {"StreamSpecification": {"StreamViewType": "ALL"}} | /StreamSpecification/StreamViewType: must be one of KEYS_ONLY
            AWS::Lambda::Function            | {"Code": {"S3Key": "k"}, "Handler": "h", "Timeout": 901} | /Timeout: must be a whole number from 1 to 900, not 901
            AWS::Lambda::Function            | {"Code": {"S3Key": "k"}, "Handler": "h", "MemorySize": 127} | /MemorySize: must be a whole number from 128 to 10240, not 127
            AWS::Lambda::Function            | {"Code": {"S3Key": "k"}, "Handler": "h", "Architectures": ["sparc"]} | /Architectures/0: must be one of x86_64, arm64, not sparc
            AWS::Lambda::EventInvokeConfig   | {"FunctionName": "f", "Qualifier": "q", "MaximumRetryAttempts": 3} | /MaximumRetryAttempts: must be a whole number from 0 to 2, not 3
            AWS::Lambda::EventSourceMapping  | {"EventSourceArn": "a:sqs:b", "FunctionName": "f", "BatchSize": 0} | /BatchSize: must be a whole number from 1 to 10000, not 0
            AWS::Lambda::EventSourceMapping  | {"EventSourceArn": "a:sqs:b", "FunctionName": "f", "ScalingConfig": {"MaximumConcurrency": 1}} | /ScalingConfig/MaximumConcurrency: must be a whole number from 2 to 1000, not 1
            AWS::Lambda::EventSourceMapping  | {"EventSourceArn": "a:kinesis:b", "FunctionName": "f", "StartingPosition": "LATEST", "MaximumRecordAgeInSeconds": 59} | /MaximumRecordAgeInSeconds: must be -1, or a whole number from 60 to 604800, not 59
            AWS::Lambda::EventSourceMapping  | {"EventSourceArn": "a:kinesis:b", "FunctionName": "f", "StartingPosition": "LATEST", "ParallelizationFactor": 11} | /ParallelizationFactor: must be a whole number from 1 to 10, not 11
            AWS::Lambda::EventSourceMapping  | {"EventSourceArn": "a:kinesis:b", "FunctionName": "f", "StartingPosition": "FIRST"} | /StartingPosition: must be one of TRIM_HORIZON, LATEST, AT_TIMESTAMP, not FIRST
            AWS::Lambda::EventSourceMapping  | {"EventSourceArn": "a:sqs:b", "FunctionName": "f", "FunctionResponseTypes": ["All"]} | /FunctionResponseTypes/0: must be one of ReportBatchItemFailures, not All
            AWS::Scheduler::Schedule         | {"ScheduleExpression": "rate(1 day)", "State": "PAUSED", "Target": {"Arn": "a"}} | /State: must be one of ENABLED, DISABLED, not PAUSED
            AWS::Scheduler::Schedule         | {"ScheduleExpression": "rate(1 day)", "FlexibleTimeWindow": {"Mode": "NEVER"}, "Target": {"Arn": "a"}} | /FlexibleTimeWindow/Mode: must be one of OFF, FLEXIBLE, not NEVER
            AWS::ApiGateway::GatewayResponse | {"RestApiId": "r", "ResponseType": "NOPE"} | /ResponseType: must be one of ACCESS_DENIED
            AWS::ApiGateway::GatewayResponse | {"RestApiId": "r", "ResponseType": "THROTTLED", "StatusCode": "99"} | /StatusCode: must be a whole number from 100 to 599, not 99
            AWS::ApiGateway::RestApi         | {"Body": {}, "MinimumCompressionSize": -1} | /MinimumCompressionSize: must be a whole number from 0 to 10485760, not -1
            AWS::Cognito::UserPool           | {"Policies": {"PasswordPolicy": {"MinimumLength": 5}}} | /Policies/PasswordPolicy/MinimumLength: must be a whole number from 6 to 99, not 5
            AWS::Cognito::UserPoolClient     | {"UserPoolId": "p", "AccessTokenValidity": 2, "TokenValidityUnits": {"AccessToken": "days"}} | S/Resources/It/Properties: invalid access token validity
            AWS::Cognito::UserPoolClient     | {"UserPoolId": "p", "ExplicitAuthFlows": ["ALLOW_ALL"]} | /ExplicitAuthFlows/0: must be one of ADMIN_NO_SRP_AUTH
            """)
    void valuesThatAwsRefusesAreRefusedWithTheirRange(String type, String properties, String message) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> plan(type, properties, false))
                .withMessageStartingWith("S/Resources/It/Properties")
                .withMessageContaining(message);
    }

    /** The CDK writes such a parameter for {@code StringParameter.valueForStringParameter}. */
    @Test
    void parametersOfTheParameterStoreAreRefusedByNameWhereTheyAreReferredTo() {
        var parameter =
                "\"Parameters\": {\"Level\": {\"Type\": \"AWS::SSM::Parameter::Value<String>\", \"Default\": \"/level\"}}";

        assertThat(planOf("{%s, \"Resources\": {\"It\": {\"Type\": \"AWS::SQS::Queue\"}}}".formatted(parameter))
                        .steps())
                .hasSize(1);
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> planOf(
                        "{%s, \"Resources\": {\"It\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\": {\"QueueName\": {\"Ref\": \"Level\"}}}}}"
                                .formatted(parameter)))
                .withMessage(
                        "S/Resources/It/Properties/QueueName/Ref: parameter Level is read from the Parameter Store (AWS::SSM::Parameter::Value<String>), which does not run here");
    }
}
