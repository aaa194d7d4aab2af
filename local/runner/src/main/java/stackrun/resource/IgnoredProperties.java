package stackrun.resource;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Known properties without effect here, each with the reason that {@code docs/local-resources.md} shows.
 *
 * <p>No other property is ignored: {@code StreamSpecification/ResourcePolicy} names a nested one, {@code *} matches each
 * object of a list. A property that is checked and then has no effect is listed too.
 */
final class IgnoredProperties {

    private static final String LABEL = "a label";
    private static final String ENCRYPTION = "nothing is encrypted at rest here";
    private static final String CAPACITY = "throughput is limited by this machine only";
    private static final String RESOURCE_POLICY = "resource policies are not evaluated";
    private static final String METRICS = "no metrics are kept";
    private static final String ACCESS = "all servers listen on this machine only";
    private static final String ROLE = "roles are not enforced";
    private static final String ONE_VERSION = "there is one version of the code";
    private static final String NO_DELETION = "a run deletes nothing";
    private static final String BACKUP = "a run keeps no backups";
    private static final String ALWAYS_TAKEN = "only used when Lambda rejects a call, which never happens locally";
    private static final String SAMPLE_USERS =
            "users are the sample users: sign-up is not possible, and no mail or message is sent";

    private static final Map<String, SortedMap<String, String>> REASONS = new TreeMap<>();

    static {
        ignore("AWS::ApiGateway::ApiKey", LABEL, "Name", "Description", "CustomerId", "Tags");
        ignore("AWS::ApiGateway::ApiKey", "the value is used as it is", "GenerateDistinctId");
        ignore("AWS::ApiGateway::ApiKey", "usage plans define the stages of a key", "StageKeys");
        ignore("AWS::ApiGateway::Deployment", LABEL, "Description");
        ignore("AWS::ApiGateway::Authorizer", LABEL, "AuthType", "Name");
        ignore("AWS::ApiGateway::Authorizer", "every token is checked", "AuthorizerResultTtlInSeconds");
        ignore("AWS::ApiGateway::Method", LABEL, "OperationName");
        ignore("AWS::ApiGateway::Method", "bodies are validated in the functions", "RequestModels");
        ignore(
                "AWS::ApiGateway::Method",
                "answers are sent as the integration makes them",
                "MethodResponses/*/ResponseModels",
                "MethodResponses/*/ResponseParameters");
        ignore("AWS::ApiGateway::Method", ROLE, "Integration/Credentials");
        ignore(
                "AWS::ApiGateway::Method",
                "answers are not cached",
                "Integration/CacheKeyParameters",
                "Integration/CacheNamespace");
        ignore("AWS::ApiGateway::RequestValidator", LABEL, "Name");
        ignore("AWS::ApiGateway::RestApi", LABEL, "Description", "Tags");
        ignore("AWS::ApiGateway::RestApi", "keys come in the header x-api-key", "ApiKeySourceType");
        ignore("AWS::ApiGateway::RestApi", ACCESS, "DisableExecuteApiEndpoint", "EndpointConfiguration");
        ignore(
                "AWS::ApiGateway::RestApi",
                "the body is read whole and strictly",
                "FailOnWarnings",
                "Mode",
                "Parameters");
        ignore("AWS::ApiGateway::RestApi", RESOURCE_POLICY, "Policy");
        ignore("AWS::ApiGateway::Stage", LABEL, "Description", "DocumentationVersion", "Tags");
        ignore("AWS::ApiGateway::Stage", "answers are not cached", "CacheClusterEnabled", "CacheClusterSize");
        ignore("AWS::ApiGateway::Stage", "there is one deployment", "DeploymentId");
        ignore("AWS::ApiGateway::Stage", "the access log is a file of the run", "AccessLogSetting/DestinationArn");
        ignore(
                "AWS::ApiGateway::Stage",
                "the gateway writes no execution log",
                "MethodSettings/*/DataTraceEnabled",
                "MethodSettings/*/LoggingLevel");
        ignore("AWS::ApiGateway::Stage", METRICS, "MethodSettings/*/MetricsEnabled");
        ignore("AWS::ApiGateway::UsagePlan", LABEL, "UsagePlanName", "Description", "Tags");
        ignore(
                "AWS::Cognito::UserPool",
                SAMPLE_USERS,
                "AccountRecoverySetting",
                "AdminCreateUserConfig",
                "AliasAttributes",
                "AutoVerifiedAttributes",
                "EmailConfiguration",
                "EmailVerificationMessage",
                "EmailVerificationSubject",
                "Policies/PasswordPolicy/PasswordHistorySize",
                "Schema",
                "SmsVerificationMessage",
                "UserAttributeUpdateSettings",
                "UsernameAttributes",
                "UsernameConfiguration",
                "VerificationMessageTemplate");
        ignore("AWS::Cognito::UserPool", "no second factor is required", "EnabledMfas", "MfaConfiguration");
        ignore("AWS::Cognito::UserPool", "features that are paid for", "UserPoolAddOns", "UserPoolTier");
        ignore("AWS::Cognito::UserPool", NO_DELETION, "DeletionProtection");
        ignore("AWS::Cognito::UserPool", LABEL, "UserPoolTags");
        ignore(
                "AWS::Cognito::UserPoolClient",
                "flows and scopes that are named are allowed",
                "AllowedOAuthFlowsUserPoolClient");
        ignore(
                "AWS::Cognito::UserPoolClient",
                "the local issuer has no such sessions",
                "AuthSessionValidity",
                "EnablePropagateAdditionalUserContextData");
        ignore("AWS::Cognito::UserPoolClient", "no token is revoked here", "EnableTokenRevocation");
        ignore("AWS::Cognito::UserPoolClient", "attributes are not restricted", "ReadAttributes", "WriteAttributes");
        ignore("AWS::Cognito::UserPoolClient", "there is one identity provider", "SupportedIdentityProviders");
        ignore("AWS::Cognito::UserPoolDomain", ACCESS, "CustomDomainConfig");
        ignore("AWS::Cognito::UserPoolDomain", "the local issuer has one look", "ManagedLoginVersion");
        ignore("AWS::Cognito::UserPoolGroup", ROLE, "RoleArn");
        for (var table : List.of("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable")) {
            ignore(
                    table,
                    CAPACITY,
                    "BillingMode",
                    "GlobalSecondaryIndexes/*/OnDemandThroughput",
                    "GlobalSecondaryIndexes/*/ProvisionedThroughput",
                    "OnDemandThroughput",
                    "ProvisionedThroughput",
                    "TableClass");
            ignore(
                    table,
                    METRICS,
                    "ContributorInsightsSpecification",
                    "GlobalSecondaryIndexes/*/ContributorInsightsSpecification");
            ignore(table, NO_DELETION, "DeletionProtectionEnabled");
            ignore(table, BACKUP, "PointInTimeRecoverySpecification");
            ignore(table, ENCRYPTION, "SSESpecification");
            ignore(table, RESOURCE_POLICY, "ResourcePolicy", "StreamSpecification/ResourcePolicy");
            ignore(table, LABEL, "Tags");
        }
        var global = "AWS::DynamoDB::GlobalTable";
        ignore(global, CAPACITY, "WriteOnDemandThroughputSettings", "WriteProvisionedThroughputSettings");
        ignore(global, "there is one region", "Replicas/*/Region");
        ignore(global, METRICS, "Replicas/*/ContributorInsightsSpecification");
        ignore(global, NO_DELETION, "Replicas/*/DeletionProtectionEnabled");
        ignore(global, BACKUP, "Replicas/*/PointInTimeRecoverySpecification");
        ignore(global, RESOURCE_POLICY, "Replicas/*/ResourcePolicy");
        ignore(global, ENCRYPTION, "Replicas/*/SSESpecification");
        ignore(global, CAPACITY, "Replicas/*/TableClass");
        ignore(global, LABEL, "Replicas/*/Tags");
        ignore("AWS::Events::Rule", LABEL, "Description");
        ignore("AWS::Events::Rule", ALWAYS_TAKEN, "Targets/*/RetryPolicy", "Targets/*/DeadLetterConfig");
        ignore("AWS::KMS::Key", LABEL, "Description", "Tags");
        ignore("AWS::KMS::Key", "key policies are not evaluated", "BypassPolicyLockoutSafetyCheck", "KeyPolicy");
        ignore("AWS::KMS::Key", "follows from KeySpec", "KeyUsage");
        ignore("AWS::KMS::Key", "there is one region", "MultiRegion");
        ignore("AWS::KMS::Key", "the embedded KMS generates all key material", "Origin");
        ignore("AWS::KMS::Key", NO_DELETION, "PendingWindowInDays");
        ignore("AWS::Kinesis::Stream", ENCRYPTION, "StreamEncryption");
        ignore("AWS::Kinesis::Stream", METRICS, "DesiredShardLevelMetrics");
        ignore("AWS::Kinesis::Stream", LABEL, "Tags");
        ignore("AWS::Kinesis::StreamConsumer", LABEL, "Tags");
        ignore("AWS::Lambda::Alias", LABEL, "Description");
        ignore("AWS::Lambda::Alias", ONE_VERSION, "FunctionVersion", "RoutingConfig");
        for (var qualifier : List.of("AWS::Lambda::Alias", "AWS::Lambda::Version")) {
            ignore(qualifier, "execution environments start on demand", "ProvisionedConcurrencyConfig");
        }
        ignore("AWS::Lambda::EventSourceMapping", ENCRYPTION, "KmsKeyArn");
        ignore("AWS::Lambda::EventSourceMapping", METRICS, "MetricsConfig");
        ignore("AWS::Lambda::EventSourceMapping", LABEL, "Tags");
        ignore("AWS::Lambda::Function", LABEL, "Description", "Tags");
        ignore("AWS::Lambda::Function", "functions run on this machine's processor", "Architectures");
        ignore(
                "AWS::Lambda::Function",
                "the code comes from the module's target folder",
                "Code/S3Bucket",
                "PackageType");
        ignore(
                "AWS::Lambda::Function",
                "checked, not enforced; a function in a JVM of its own has a temporary folder of its own",
                "EphemeralStorage/Size");
        ignore("AWS::Lambda::Function", ENCRYPTION, "KmsKeyArn");
        ignore(
                "AWS::Lambda::Function",
                "checked; Lambda's own log lines are errors only here, which every level includes",
                "LoggingConfig/SystemLogLevel");
        ignore("AWS::Lambda::Function", "recursive loops are not detected", "RecursiveLoop");
        ignore("AWS::Lambda::Function", ROLE, "Role");
        ignore("AWS::Lambda::Function", "functions run on the JDK of the local run", "RuntimeManagementConfig");
        ignore("AWS::Lambda::Function", ACCESS, "VpcConfig");
        ignore("AWS::Lambda::Permission", "there is one account", "SourceAccount");
        ignore("AWS::Lambda::Version", LABEL, "Description");
        ignore("AWS::Lambda::Version", ONE_VERSION, "CodeSha256");
        ignore("AWS::S3::Bucket", ENCRYPTION, "BucketEncryption");
        ignore("AWS::S3::Bucket", NO_DELETION, "LifecycleConfiguration");
        ignore("AWS::S3::Bucket", "no access log is kept", "LoggingConfiguration");
        ignore("AWS::S3::Bucket", ACCESS, "OwnershipControls", "PublicAccessBlockConfiguration");
        ignore("AWS::S3::Bucket", LABEL, "Tags");
        ignore("AWS::SQS::Queue", ENCRYPTION, "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled");
        ignore("AWS::SQS::Queue", "every queue may send its dead letters to every other", "RedriveAllowPolicy");
        ignore("AWS::SQS::Queue", "messages are kept until they are deleted", "MessageRetentionPeriod");
        ignore("AWS::SQS::Queue", "messages may be of any size", "MaximumMessageSize");
        ignore("AWS::SQS::Queue", CAPACITY, "DeduplicationScope", "FifoThroughputLimit");
        ignore("AWS::SQS::Queue", LABEL, "Tags");
        ignore("AWS::Scheduler::Schedule", LABEL, "Description", "GroupName");
        ignore("AWS::Scheduler::Schedule", "calls are made at the scheduled time", "FlexibleTimeWindow");
        ignore("AWS::Scheduler::Schedule", ENCRYPTION, "KmsKeyArn");
        ignore("AWS::Scheduler::Schedule", ROLE, "Target/RoleArn");
        ignore("AWS::Scheduler::Schedule", ALWAYS_TAKEN, "Target/RetryPolicy", "Target/DeadLetterConfig");
    }

    private IgnoredProperties() {}

    private static void ignore(String type, String reason, String... paths) {
        var reasons = REASONS.computeIfAbsent(type, name -> new TreeMap<>());
        for (var path : paths) {
            reasons.put(path, reason);
        }
    }

    /** The reasons by the path of each ignored property of a type. */
    static SortedMap<String, String> reasons(String type) {
        return REASONS.getOrDefault(type, new TreeMap<>());
    }
}
