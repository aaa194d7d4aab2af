package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Properties whose default AWS has changed, or announces to differ between accounts, are written in the templates: a stage that
 * is created next year is like one of today.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html">API Gateway:
 *     the default of a regional API is TLS 1.0</a>
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html">User pool feature
 *     plans: the default of new pools is Essentials</a>
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html">Managed login and
 *     the classic hosted UI</a>
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html">Token revocation: on for new
 *     clients</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html">Rotation period of a key</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html">Default encryption of
 *     buckets, changed in 2023</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-sse-existing-queue.html">Default
 *     encryption of queues, changed in 2022</a>
 */
@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class PinnedDefaultsTest {

    private static final Map<String, Set<String>> PINNED = Map.of(
            "AWS::ApiGateway::RestApi", Set.of("EndpointAccessMode", "SecurityPolicy"),
            "AWS::Cognito::UserPool", Set.of("DeletionProtection", "UserPoolTier"),
            "AWS::Cognito::UserPoolClient",
                    Set.of(
                            "AccessTokenValidity",
                            "EnableTokenRevocation",
                            "ExplicitAuthFlows",
                            "IdTokenValidity",
                            "PreventUserExistenceErrors",
                            "RefreshTokenValidity"),
            "AWS::Cognito::UserPoolDomain", Set.of("ManagedLoginVersion"),
            "AWS::DynamoDB::Table", Set.of("BillingMode", "DeletionProtectionEnabled"),
            "AWS::KMS::Key", Set.of("EnableKeyRotation", "PendingWindowInDays", "RotationPeriodInDays"),
            "AWS::Kinesis::Stream", Set.of("RetentionPeriodHours", "StreamEncryption", "StreamModeDetails"),
            "AWS::Lambda::Function", Set.of("Architectures", "LoggingConfig", "MemorySize", "Timeout", "TracingConfig"),
            "AWS::S3::Bucket", Set.of("BucketEncryption", "PublicAccessBlockConfiguration"),
            "AWS::SQS::Queue", Set.of("MessageRetentionPeriod", "SqsManagedSseEnabled"));

    private final StageTemplates stage;

    PinnedDefaultsTest(String stage) {
        this.stage = StageTemplates.of(stage);
    }

    @Test
    void areWrittenInTheTemplates() {
        PINNED.forEach((type, properties) -> assertThat(stage.resources(type))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(
                                resource.json().path("Properties").propertyNames())
                        .as(resource.toString())
                        .containsAll(properties)));
    }

    /** TLS 1.2 at least, with forward secrecy. */
    @Test
    void admitNoOldTls() {
        assertThat(stage.resources("AWS::ApiGateway::RestApi"))
                .extracting(api -> api.property("SecurityPolicy").asString())
                .isEqualTo(List.of("SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09"));
    }

    /**
     * All regions of an account share the names of these types: a stage in a second region needs others.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html">Dashboards are
     *     global</a>
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">Bucket naming rules</a>
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM names</a>
     */
    @Test
    void nameTheRegionWhereNamesAreGlobal() {
        var names = Map.of(
                "AWS::CloudWatch::Dashboard", "DashboardName",
                "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
                "AWS::IAM::Role", "RoleName",
                "AWS::S3::Bucket", "BucketName");
        var found = new TreeSet<String>();
        names.forEach((type, property) -> stage.resources(type).stream()
                .filter(resource -> !resource.property(property).isMissingNode())
                .forEach(resource -> {
                    found.add(type);
                    assertThat(resource.readable(resource.property(property)))
                            .as(resource.toString())
                            .contains("${AWS::Region}");
                }));

        assertThat(found).contains("AWS::CloudWatch::Dashboard");
    }

    /**
     * Scheduler assumes a role on behalf of a schedule, which could be one of another account.
     *
     * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html">Confused
     *     deputy prevention in EventBridge Scheduler</a>
     */
    @Test
    void letSchedulesOfThisAccountOnlyTakeTheirRoles() {
        var roles = stage.resources("AWS::IAM::Role").stream()
                .flatMap(role -> role.property("AssumeRolePolicyDocument")
                        .path("Statement")
                        .valueStream())
                .filter(statement ->
                        statement.path("Principal").path("Service").asString("").equals("scheduler.amazonaws.com"))
                .toList();

        assertThat(roles)
                .hasSameSizeAs(stage.resources("AWS::Scheduler::Schedule"))
                .allSatisfy(statement -> assertThat(statement
                                .at("/Condition/StringEquals/aws:SourceAccount/Ref")
                                .asString(""))
                        .isEqualTo("AWS::AccountId"));
    }

    /** A stage that retains its data retains what makes it usable: parked messages, clients, groups, domain, alias. */
    @Test
    void keepAllOfDataOrNothing() {
        assertThat(stage.resources().stream()
                        .filter(resource -> resource.stack().equals("Data")))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(resource.json()
                                .path("DeletionPolicy")
                                .asString("Delete")
                                .equals("Retain"))
                        .as(resource.toString())
                        .isEqualTo(stage.keepsData()));
    }
}
