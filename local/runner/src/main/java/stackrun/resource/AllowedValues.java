package stackrun.resource;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import stackrun.template.Between;
import stackrun.template.BetweenOr;
import stackrun.template.OneOf;
import stackrun.template.Rule;

/**
 * The values that AWS takes for numbers and choices, whether they have an effect here or not: what a deployment would refuse
 * is refused here too. A star stands for each object of a list.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-sqs-queue.html">SQS::Queue</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">Attributes of queues</a>
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-function.html">Lambda::Function</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Quotas of Lambda</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">Lambda::EventSourceMapping</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html">Lambda::EventInvokeConfig</a>
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-kinesis-stream.html">Kinesis::Stream</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html">KMS: rotation</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html">KMS: deletion</a>
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-dynamodb-table.html">DynamoDB::Table</a>
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html">Cognito::UserPool</a>
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html">Cognito::UserPoolClient</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">ApiGateway::GatewayResponse</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html">ApiGateway::Method</a>
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">Scheduler::Schedule</a>
 */
final class AllowedValues {

    private static final Map<String, SortedMap<String, Rule>> RULES = new TreeMap<>();
    private static final int ANY = Integer.MAX_VALUE;

    static {
        queue("AWS::SQS::Queue");
        function("AWS::Lambda::Function");
        mapping("AWS::Lambda::EventSourceMapping");
        for (var type : List.of("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable")) {
            table(type);
        }
        userPool("AWS::Cognito::UserPool");
        client("AWS::Cognito::UserPoolClient");
        method("AWS::ApiGateway::Method");
        allow("AWS::Lambda::EventInvokeConfig", "MaximumRetryAttempts", new Between(0, 2));
        allow("AWS::Lambda::EventInvokeConfig", "MaximumEventAgeInSeconds", new Between(60, 21_600));
        allow("AWS::Kinesis::Stream", "ShardCount", new Between(1, ANY));
        allow("AWS::Kinesis::Stream", "RetentionPeriodHours", new Between(24, 8760));
        allow("AWS::Kinesis::Stream", "StreamModeDetails/StreamMode", choice("ON_DEMAND", "PROVISIONED"));
        allow("AWS::Kinesis::Stream", "StreamEncryption/EncryptionType", choice("KMS"));
        allow("AWS::KMS::Key", "RotationPeriodInDays", new Between(90, 2560));
        allow("AWS::KMS::Key", "PendingWindowInDays", new Between(7, 30));
        allow("AWS::S3::Bucket", "VersioningConfiguration/Status", choice("Enabled", "Suspended"));
        allow("AWS::Scheduler::Schedule", "State", choice("ENABLED", "DISABLED"));
        allow("AWS::Scheduler::Schedule", "FlexibleTimeWindow/Mode", choice("OFF", "FLEXIBLE"));
        allow("AWS::Events::Rule", "State", choice("ENABLED", "DISABLED"));
        allow("AWS::Cognito::UserPoolGroup", "Precedence", new Between(0, ANY));
        allow("AWS::ApiGateway::RestApi", "MinimumCompressionSize", new Between(0, 10_485_760));
        allow("AWS::ApiGateway::RestApi", "ApiKeySourceType", choice("HEADER", "AUTHORIZER"));
        allow("AWS::ApiGateway::GatewayResponse", "StatusCode", new Between(100, 599));
        allow(
                "AWS::ApiGateway::GatewayResponse",
                "ResponseType",
                choice(
                        "ACCESS_DENIED",
                        "API_CONFIGURATION_ERROR",
                        "AUTHORIZER_CONFIGURATION_ERROR",
                        "AUTHORIZER_FAILURE",
                        "BAD_REQUEST_BODY",
                        "BAD_REQUEST_PARAMETERS",
                        "DEFAULT_4XX",
                        "DEFAULT_5XX",
                        "EXPIRED_TOKEN",
                        "INTEGRATION_FAILURE",
                        "INTEGRATION_TIMEOUT",
                        "INVALID_API_KEY",
                        "INVALID_SIGNATURE",
                        "MISSING_AUTHENTICATION_TOKEN",
                        "QUOTA_EXCEEDED",
                        "REQUEST_TOO_LARGE",
                        "RESOURCE_NOT_FOUND",
                        "THROTTLED",
                        "UNAUTHORIZED",
                        "UNSUPPORTED_MEDIA_TYPE",
                        "WAF_FILTERED"));
        allow("AWS::ApiGateway::Stage", "MethodSettings/*/ThrottlingBurstLimit", new Between(0, ANY));
        allow("AWS::ApiGateway::Stage", "MethodSettings/*/LoggingLevel", choice("OFF", "ERROR", "INFO"));
        allow("AWS::ApiGateway::UsagePlan", "Throttle/BurstLimit", new Between(0, ANY));
    }

    private AllowedValues() {}

    private static void queue(String type) {
        allow(type, "DelaySeconds", new Between(0, 900));
        allow(type, "KmsDataKeyReusePeriodSeconds", new Between(60, 86_400));
        allow(type, "MaximumMessageSize", new Between(1024, 1_048_576));
        allow(type, "MessageRetentionPeriod", new Between(60, 1_209_600));
        allow(type, "ReceiveMessageWaitTimeSeconds", new Between(0, 20));
        allow(type, "VisibilityTimeout", new Between(0, 43_200));
        allow(type, "RedrivePolicy/maxReceiveCount", new Between(1, 1000));
        allow(type, "DeduplicationScope", choice("messageGroup", "queue"));
        allow(type, "FifoThroughputLimit", choice("perQueue", "perMessageGroupId"));
    }

    private static void function(String type) {
        allow(type, "Timeout", new Between(1, 900));
        allow(type, "MemorySize", new Between(128, 10_240));
        allow(type, "ReservedConcurrentExecutions", new Between(0, ANY));
        allow(type, "EphemeralStorage/Size", new Between(512, 10_240));
        allow(type, "SnapStart/ApplyOn", choice("PublishedVersions", "None"));
        allow(type, "TracingConfig/Mode", choice("Active", "PassThrough"));
        allow(type, "LoggingConfig/LogFormat", choice("Text", "JSON"));
        allow(type, "LoggingConfig/ApplicationLogLevel", choice("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"));
        allow(type, "LoggingConfig/SystemLogLevel", choice("DEBUG", "INFO", "WARN"));
        allow(type, "PackageType", choice("Zip", "Image"));
        allow(type, "Architectures", choice("x86_64", "arm64"));
        allow(type, "RecursiveLoop", choice("Allow", "Terminate"));
    }

    private static void mapping(String type) {
        allow(type, "BatchSize", new Between(1, 10_000));
        allow(type, "MaximumBatchingWindowInSeconds", new Between(0, 300));
        allow(type, "MaximumRecordAgeInSeconds", new BetweenOr(-1, 60, 604_800));
        allow(type, "MaximumRetryAttempts", new Between(-1, 10_000));
        allow(type, "ParallelizationFactor", new Between(1, 10));
        allow(type, "TumblingWindowInSeconds", new Between(0, 900));
        allow(type, "ScalingConfig/MaximumConcurrency", new Between(2, 1000));
        allow(type, "StartingPosition", choice("TRIM_HORIZON", "LATEST", "AT_TIMESTAMP"));
        allow(type, "FunctionResponseTypes", choice("ReportBatchItemFailures"));
    }

    private static void table(String type) {
        allow(type, "BillingMode", choice("PROVISIONED", "PAY_PER_REQUEST"));
        allow(type, "TableClass", choice("STANDARD", "STANDARD_INFREQUENT_ACCESS"));
        allow(type, "AttributeDefinitions/*/AttributeType", choice("S", "N", "B"));
        allow(type, "KeySchema/*/KeyType", choice("HASH", "RANGE"));
        allow(
                type,
                "StreamSpecification/StreamViewType",
                choice("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"));
        for (var index : List.of("GlobalSecondaryIndexes/*/", "LocalSecondaryIndexes/*/")) {
            allow(type, index + "KeySchema/*/KeyType", choice("HASH", "RANGE"));
            allow(type, index + "Projection/ProjectionType", choice("ALL", "KEYS_ONLY", "INCLUDE"));
        }
    }

    private static void userPool(String type) {
        allow(type, "Policies/PasswordPolicy/MinimumLength", new Between(6, 99));
        allow(type, "Policies/PasswordPolicy/TemporaryPasswordValidityDays", new Between(1, 365));
        allow(type, "Policies/PasswordPolicy/PasswordHistorySize", new Between(0, 24));
        allow(type, "AdminCreateUserConfig/UnusedAccountValidityDays", new Between(0, 365));
        allow(type, "DeletionProtection", choice("ACTIVE", "INACTIVE"));
        allow(type, "MfaConfiguration", choice("OFF", "ON", "OPTIONAL"));
        allow(type, "UserPoolTier", choice("LITE", "ESSENTIALS", "PLUS"));
    }

    private static void client(String type) {
        allow(type, "AccessTokenValidity", new Between(1, 86_400));
        allow(type, "IdTokenValidity", new Between(1, 86_400));
        allow(type, "RefreshTokenValidity", new Between(0, 315_360_000));
        allow(type, "AuthSessionValidity", new Between(3, 15));
        for (var token : List.of("AccessToken", "IdToken", "RefreshToken")) {
            allow(type, "TokenValidityUnits/" + token, choice("seconds", "minutes", "hours", "days"));
        }
        allow(type, "PreventUserExistenceErrors", choice("ENABLED", "LEGACY"));
        allow(type, "AllowedOAuthFlows", choice("code", "implicit", "client_credentials"));
        allow(
                type,
                "ExplicitAuthFlows",
                choice(
                        "ADMIN_NO_SRP_AUTH",
                        "CUSTOM_AUTH_FLOW_ONLY",
                        "USER_PASSWORD_AUTH",
                        "ALLOW_ADMIN_USER_PASSWORD_AUTH",
                        "ALLOW_CUSTOM_AUTH",
                        "ALLOW_USER_PASSWORD_AUTH",
                        "ALLOW_USER_SRP_AUTH",
                        "ALLOW_REFRESH_TOKEN_AUTH",
                        "ALLOW_USER_AUTH"));
    }

    private static void method(String type) {
        allow(type, "HttpMethod", choice("ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"));
        allow(type, "AuthorizationType", choice("NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS"));
        allow(type, "Integration/Type", choice("AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY", "MOCK"));
        allow(type, "Integration/PassthroughBehavior", choice("WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER"));
        allow(type, "Integration/TimeoutInMillis", new Between(50, 29_000));
        allow(type, "Integration/ContentHandling", choice("CONVERT_TO_BINARY", "CONVERT_TO_TEXT"));
        allow(type, "Integration/IntegrationResponses/*/StatusCode", new Between(100, 599));
        allow(type, "MethodResponses/*/StatusCode", new Between(100, 599));
    }

    private static OneOf choice(String... values) {
        return new OneOf(List.of(values));
    }

    private static void allow(String type, String path, Rule rule) {
        RULES.computeIfAbsent(type, name -> new TreeMap<>()).put(path, rule);
    }

    /** The rules of a type, by the path of the property below {@code Properties}. */
    static SortedMap<String, Rule> of(String type) {
        return RULES.getOrDefault(type, new TreeMap<>());
    }
}
