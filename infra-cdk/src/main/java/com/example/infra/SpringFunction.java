package com.example.infra;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * One Spring Cloud Function, run by Lambda behind a {@code live} alias.
 *
 * <p>The construct's id is the class name of the function: {@code PlaceOrderFunction} runs the bean
 * {@code placeOrderFunction}. Its role may do what {@link #allow} says and nothing else; nobody shares it. SnapStart
 * works on published versions only, so callers use {@link #live()}
 * (<a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">AWS Lambda: SnapStart</a>).
 */
final class SpringFunction extends Construct {

    private final PolicyDocument permissions = new PolicyDocument();
    private final Function function;
    private final Alias live;
    private boolean usesKey;

    SpringFunction(
            Construct scope,
            String id,
            Service service,
            StageSettings stage,
            Duration timeout,
            @Nullable SnapStartConf snapStart) {
        super(scope, id);
        var logs = LogGroup.Builder.create(this, "Logs")
                .retention(stage.logRetention())
                .removalPolicy(stage.removal())
                .build();
        var role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .inlinePolicies(Collections.singletonMap("Permissions", permissions))
                .build();
        function = Function.Builder.create(this, "Resource")
                .runtime(service.artifact().runtime())
                .architecture(Architecture.ARM_64)
                .handler(service.artifact().handler())
                .code(service.artifact().code(service.mainClass()))
                .role(role.withoutPolicyUpdates())
                .memorySize(1024)
                .timeout(timeout)
                .tracing(Tracing.ACTIVE)
                .snapStart(snapStart)
                .loggingFormat(LoggingFormat.JSON)
                .logGroup(logs)
                .build();
        ((CfnFunction) requireNonNull(function.getNode().getDefaultChild())).addMetadata("Artifact", service.module());
        Annotations.of(function).acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish", "published below");
        live = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();

        allow(logs.getLogGroupArn(), "logs:CreateLogStream", "logs:PutLogEvents");
        allow("*", "xray:PutTraceSegments", "xray:PutTelemetryRecords");
        environment("MAIN_CLASS", service.mainClass());
        environment("SPRING_CLOUD_FUNCTION_DEFINITION", Character.toLowerCase(id.charAt(0)) + id.substring(1));
    }

    /** The class name of the function. */
    String name() {
        return getNode().getId();
    }

    /** The alias that callers invoke; it points to the published version in use. */
    Alias live() {
        return live;
    }

    /** The unpublished function; its name is a dimension of its metrics. */
    Function function() {
        return function;
    }

    void environment(String name, String value) {
        function.addEnvironment(name, value);
    }

    void allow(String resourceArn, String... actions) {
        permissions.addStatements(PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(List.of(resourceArn))
                .build());
    }

    /** Sets a variable to the table's name and allows these actions on its items. */
    void usesTable(String variable, Table table, String... actions) {
        environment(variable, table.getTableName());
        allow(table.getTableArn(), inDynamoDb(actions));
    }

    /**
     * Sets a variable to the table's name and allows these actions on items whose partition key has the prefix
     * (<a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html">fine-grained
     * access control</a>).
     */
    void usesItems(String variable, Table table, String prefix, String... actions) {
        environment(variable, table.getTableName());
        permissions.addStatements(PolicyStatement.Builder.create()
                .actions(List.of(inDynamoDb(actions)))
                .resources(List.of(table.getTableArn()))
                .conditions(Collections.singletonMap(
                        "ForAllValues:StringLike", Collections.singletonMap("dynamodb:LeadingKeys", prefix + "*")))
                .build());
    }

    /** Sets a variable to the table's name and allows queries of one index, but not of the table itself. */
    void queriesIndex(String variable, Table table, String index) {
        environment(variable, table.getTableName());
        allow(table.getTableArn() + "/index/" + index, "dynamodb:Query");
    }

    /** Sets a variable to the key's id and allows these actions on data keys that were generated for the purpose. */
    void usesKey(String variable, Key key, String purpose, String... actions) {
        usesKey = true;
        environment(variable, key.getKeyId());
        permissions.addStatements(PolicyStatement.Builder.create()
                .actions(Stream.of(actions).map("kms:"::concat).toList())
                .resources(List.of(key.getKeyArn()))
                .conditions(Collections.singletonMap(
                        "StringEquals", Collections.singletonMap("kms:EncryptionContext:purpose", purpose)))
                .build());
    }

    /** True if the function may decrypt. */
    boolean usesKey() {
        return usesKey;
    }

    /** Sets a variable to the queue's URL and allows sending. */
    void sendsTo(String variable, Queue queue) {
        environment(variable, queue.getQueueUrl());
        allow(queue.getQueueArn(), "sqs:SendMessage");
    }

    /** Sets a variable to the stream's name and allows publishing. */
    void publishesTo(String variable, software.amazon.awscdk.services.kinesis.Stream stream) {
        environment(variable, stream.getStreamName());
        allow(stream.getStreamArn(), "kinesis:PutRecords");
    }

    /** Sets a variable to the bucket's name and allows writing objects with the prefix. */
    void writesTo(String variable, Bucket bucket, String prefix) {
        environment(variable, bucket.getBucketName());
        allow(bucket.arnForObjects(prefix + "*"), "s3:PutObject");
    }

    /**
     * Sets {@code AUDIT_BUCKET} and allows writing objects with one prefix and reading those with others. Listing is allowed
     * too, since S3 otherwise answers 403 instead of 404 for an object that does not exist
     * (<a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject</a>).
     */
    void audits(Bucket bucket, String own, String... others) {
        writesTo("AUDIT_BUCKET", bucket, own);
        for (var other : others) {
            allow(bucket.arnForObjects(other), "s3:GetObject");
        }
        allow(bucket.getBucketArn(), "s3:ListBucket");
    }

    private static String[] inDynamoDb(String... actions) {
        return Stream.of(actions).map("dynamodb:"::concat).toArray(String[]::new);
    }
}
