package stackrun.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.RequestShapes.attributes;
import static stackrun.embedded.RequestShapes.flag;
import static stackrun.embedded.RequestShapes.members;
import static stackrun.embedded.RequestShapes.operations;
import static stackrun.embedded.RequestShapes.text;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.cognito.definition.UserPool;
import stackrun.embedded.kinesis.KinesisServer;
import stackrun.embedded.kms.KmsServer;
import stackrun.embedded.setting.Storage;
import stackrun.memory.MemoryDynamoDbServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * No request makes an embedded server fail: whatever a member holds, the answer is a result or an error of the service with
 * a type, and JSON of a kind that the member never is, is never a result.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization">Errors of
 *     the AWS JSON 1.1 protocol</a>
 */
class HostileRequestsTest {

    /** Errors that every service has, and which no model lists. */
    private static final Set<String> COMMON = Set.of(
            "ValidationException",
            "SerializationException",
            "UnknownOperationException",
            "MissingAuthenticationTokenException");

    /** Operations that make a seed useless for later requests come last. */
    private static final List<String> LAST = List.of("Delete", "Disable", "Schedule");

    private static final String KINESIS = "software.amazon.awssdk.services.kinesis.model.";
    private static final String KMS = "software.amazon.awssdk.services.kms.model.";
    private static final String DYNAMODB = "software.amazon.awssdk.services.dynamodb.model.";
    private static final String JSON_1_1 = "application/x-amz-json-1.1";

    private static final Map<String, List<SdkField<?>>> COGNITO = Map.of(
            "AdminCreateUser", ofUser(text("TemporaryPassword"), attributes()),
            "AdminSetUserPassword", ofUser(text("Password"), flag("Permanent")),
            "AdminAddUserToGroup", ofUser(text("GroupName")),
            "DescribeUserPoolClient", members(text("UserPoolId"), text("ClientId")));

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void kinesis() throws Exception {
        try (var server = KinesisServer.start(Storage.inMemory())) {
            var seeds = seeds("""
                    {"StreamName": "orders", "ShardCount": 2, "ShardId": "shardId-000000000000", "PartitionKey": "k",
                     "ShardIteratorType": "LATEST", "Data": "YQ==", "Records": [{"Data": "YQ==", "PartitionKey": "k"}],
                     "RetentionPeriodHours": 48, "Tags": {"a": "b"}, "TagKeys": ["a"], "ShardToSplit": "shardId-000000000000",
                     "NewStartingHashKey": "5", "ShardToMerge": "shardId-000000000000",
                     "AdjacentShardToMerge": "shardId-000000000001"}""");
            var service = new Service(
                    server.endpoint(), "Kinesis_20131202.", operations(KinesisClient.class), KINESIS, seeds);
            send(
                    service,
                    JsonMapper.shared(),
                    JSON_1_1,
                    "CreateStream",
                    seeds("{\"StreamName\": \"orders\", \"ShardCount\": 2}"));
            var made =
                    send(service, JsonMapper.shared(), JSON_1_1, "ListShards", seeds("{\"StreamName\": \"orders\"}"));
            assertThat(made.statusCode()).isEqualTo(200);
            var iterator = send(service, JsonMapper.shared(), JSON_1_1, "GetShardIterator", seeds("""
                    {"StreamName": "orders", "ShardId": "shardId-000000000000", "ShardIteratorType": "LATEST"}"""));
            seeds.put(
                    "ShardIterator",
                    JsonMapper.shared().readTree(iterator.body()).path("ShardIterator"));

            assertThat(failures(service, JsonMapper.shared(), JSON_1_1)).isEmpty();
        }
    }

    @Test
    void kinesisInCbor() throws Exception {
        try (var server = KinesisServer.start(Storage.inMemory())) {
            var seeds = seeds("""
                    {"StreamName": "orders", "ShardCount": 2, "ShardId": "shardId-000000000000", "PartitionKey": "k"}""");
            var service = new Service(
                    server.endpoint(), "Kinesis_20131202.", operations(KinesisClient.class), KINESIS, seeds);
            send(
                    service,
                    JsonMapper.shared(),
                    JSON_1_1,
                    "CreateStream",
                    seeds("{\"StreamName\": \"orders\", \"ShardCount\": 2}"));
            seeds.put("Data", JsonNodeFactory.instance.binaryNode(new byte[] {1}));

            assertThat(failures(service, CBORMapper.shared(), "application/x-amz-cbor-1.1"))
                    .isEmpty();
        }
    }

    @Test
    void kms() throws Exception {
        try (var server = KmsServer.start(Storage.inMemory())) {
            var key = server.createKey(
                    "11111111-1111-1111-1111-111111111111", stackrun.embedded.kms.KeySpec.SYMMETRIC_DEFAULT, "seed");
            assertThat(key).isNotNull();
            var seeds = seeds("""
                    {"KeyId": "11111111-1111-1111-1111-111111111111", "Plaintext": "YQ==", "KeySpec": "AES_256",
                     "AliasName": "alias/a", "TargetKeyId": "11111111-1111-1111-1111-111111111111", "Message": "YQ==",
                     "MacAlgorithm": "HMAC_SHA_256", "DestinationKeyId": "11111111-1111-1111-1111-111111111111"}""");
            var service = new Service(server.endpoint(), "TrentService.", operations(KmsClient.class), KMS, seeds);
            var blob = send(service, JsonMapper.shared(), JSON_1_1, "Encrypt", seeds("""
                    {"KeyId": "11111111-1111-1111-1111-111111111111", "Plaintext": "YQ=="}"""));
            seeds.put(
                    "CiphertextBlob", JsonMapper.shared().readTree(blob.body()).path("CiphertextBlob"));

            assertThat(failures(service, JsonMapper.shared(), JSON_1_1)).isEmpty();
        }
    }

    /** The SDK for user pools is no part of this project: the members are those that are read here. */
    @Test
    void cognito() throws Exception {
        assertThat(COGNITO.keySet()).isEqualTo(CognitoServer.operations());
        try (var server = CognitoServer.start(0, null, InstantSource.system())) {
            server.define(UserPool.of("eu-west-1_abcdefghi", "people"));
            var seeds = seeds("""
                    {"UserPoolId": "eu-west-1_abcdefghi", "Username": "alice", "Password": "Sehr-1-geheim",
                     "GroupName": "g", "ClientId": "c"}""");
            var service = new Service(server.endpoint(), "AWSCognitoIdentityProviderService.", COGNITO, "", seeds);
            send(service, JsonMapper.shared(), JSON_1_1, "AdminCreateUser", seeds("""
                    {"UserPoolId": "eu-west-1_abcdefghi", "Username": "alice"}"""));

            assertThat(failures(service, JsonMapper.shared(), JSON_1_1)).isEmpty();
        }
    }

    @Test
    void tablesInMemory() throws Exception {
        try (var server = MemoryDynamoDbServer.start()) {
            var service = new Service(
                    server.endpoint(), "DynamoDB_20120810.", operations(DynamoDbClient.class), DYNAMODB, seeds("""
                    {"TableName": "orders", "AttributeName": "pk", "KeyType": "HASH", "AttributeType": "S",
                     "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                     "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
                     "BillingMode": "PAY_PER_REQUEST", "StreamViewType": "NEW_IMAGE", "StreamEnabled": true,
                     "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"},
                     "Key": {"pk": {"S": "a"}}, "Item": {"pk": {"S": "a"}}, "UpdateExpression": "SET a = :a",
                     "KeyConditionExpression": "pk = :a", "ExpressionAttributeValues": {":a": {"S": "a"}}}"""));
            send(service, JsonMapper.shared(), "application/x-amz-json-1.0", "CreateTable", seeds("""
                    {"TableName": "orders", "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                     "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
                     "BillingMode": "PAY_PER_REQUEST",
                     "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"}}"""));

            assertThat(failures(service, JsonMapper.shared(), "application/x-amz-json-1.0"))
                    .isEmpty();
        }
    }

    @Test
    void streamsOfTablesInMemory() throws Exception {
        try (var server = MemoryDynamoDbServer.start()) {
            var service = new Service(
                    server.endpoint(),
                    "DynamoDBStreams_20120810.",
                    operations(DynamoDbStreamsClient.class),
                    DYNAMODB,
                    new HashMap<>());

            assertThat(failures(service, JsonMapper.shared(), "application/x-amz-json-1.0"))
                    .isEmpty();
        }
    }

    /** @param models the package of the service's errors; empty where any may be */
    private record Service(
            URI endpoint,
            String target,
            Map<String, List<SdkField<?>>> operations,
            String models,
            Map<String, JsonNode> seeds) {}

    private static List<SdkField<?>> ofUser(SdkField<?>... more) {
        return Stream.concat(members(text("UserPoolId"), text("Username")).stream(), Stream.of(more))
                .toList();
    }

    private static Map<String, JsonNode> seeds(String json) {
        var seeds = new HashMap<String, JsonNode>();
        JsonMapper.shared().readTree(json).properties().forEach(each -> seeds.put(each.getKey(), each.getValue()));
        return seeds;
    }

    private List<String> failures(Service service, ObjectMapper format, String contentType) throws Exception {
        var failures = new ArrayList<String>();
        var operations = service.operations();
        var shapes = new RequestShapes(service.seeds());
        var inOrder = operations.keySet().stream()
                .sorted(Comparator.comparing((String name) -> LAST.stream().anyMatch(name::contains)))
                .toList();
        for (var operation : inOrder) {
            for (var body : shapes.bodies(operations.getOrDefault(operation, List.of()))) {
                var answer = send(service, format, contentType, operation, body.json());
                var wrong = wrong(service, format, answer, body.wrongKind());
                if (!wrong.isEmpty()) {
                    failures.add("%s %s %.200s: %s".formatted(operation, body.at(), body.json(), wrong));
                }
                if (answer.statusCode() == 400 && type(format, answer).equals("UnknownOperationException")) {
                    break;
                }
            }
            for (var body :
                    List.of("", "null", "[]", "\"text\"", "1", "{", "{}}", "{\"a\":}", "\u0000", "[".repeat(5000))) {
                var answer = send(service, contentType, operation, body.getBytes(StandardCharsets.UTF_8));
                var wrong = wrong(service, format, answer, false);
                if (!wrong.isEmpty()) {
                    failures.add("%s %.30s: %s".formatted(operation, body, wrong));
                }
            }
        }
        return failures;
    }

    private static String wrong(
            Service service, ObjectMapper format, HttpResponse<byte[]> answer, boolean hasToBeRefused) {
        if (answer.body().length == 0) {
            return "%s without a body".formatted(answer.statusCode());
        }
        if (answer.statusCode() == 200) {
            return hasToBeRefused ? "accepted" : "";
        }
        var type = type(format, answer);
        return answer.statusCode() == 400 && isKnown(service, type)
                ? ""
                : "%s %s".formatted(answer.statusCode(), format.readTree(answer.body()));
    }

    private static String type(ObjectMapper format, HttpResponse<byte[]> answer) {
        return format.readTree(answer.body()).path("__type").asString("").replaceFirst(".*#", "");
    }

    private static boolean isKnown(Service service, String type) {
        if (COMMON.contains(type) || (service.models().isEmpty() && type.endsWith("Exception"))) {
            return true;
        }
        try {
            return Exception.class.isAssignableFrom(
                    Class.forName(service.models() + type.replaceFirst("^KMSInvalid", "KmsInvalid")));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private HttpResponse<byte[]> send(
            Service service, ObjectMapper format, String contentType, String operation, Object body) throws Exception {
        return send(service, contentType, operation, format.writeValueAsBytes(body));
    }

    private HttpResponse<byte[]> send(Service service, String contentType, String operation, byte[] body)
            throws Exception {
        var request = HttpRequest.newBuilder(service.endpoint())
                .header("Content-Type", contentType)
                .header("X-Amz-Target", service.target() + operation)
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/x/aws4_request")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }
}
