package com.example.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.local.demo.Answer;
import com.example.local.demo.Shop;
import com.example.local.run.Repository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.KmsException;
import stackrun.access.AccessOptions;
import stackrun.lambda.Result;
import stackrun.resource.CreationStep;
import stackrun.run.Await;
import stackrun.run.LocalRun;
import stackrun.run.Store;
import stackrun.template.Place;
import tools.jackson.databind.JsonNode;

/**
 * Every grant in {@code permissions.txt} is used by a function of the running shop, and everything that they use is granted.
 * Without a single grant a call of these tests would be denied; without a single condition one would be allowed.
 *
 * <p>The tests before the last ones exercise every function. They share one run, so their order matters: failures come last,
 * because they block their shard until they are parked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExercisedPermissionsTest {

    private static final Path PERMISSIONS = Repository.root().resolve("infra-cdk/templates/permissions.txt");
    private static final Path REPORT = Repository.root().resolve("shop-local/target/iam/report.json");
    private static final Set<String> LEDGERS = Set.of(
            "inventory/reservations",
            "inventory/stock-events",
            "stream/sales",
            "stream/archived-order-events",
            "stream/archived-stock-events");

    private final Recording recording = new Recording();
    private LocalRun run;
    private Shop shop;
    private Names names;
    private String alice;
    private String manager;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        run = LocalRun.start(Repository.options(folder)
                .withStore(Store.MEMORY)
                .withAccess(AccessOptions.enforcing().withObserver(recording)));
        shop = new Shop(run.endpoints());
        names = new Names(run.plan(), Place.DEFAULT);
        alice = shop.token("alice");
        manager = shop.token("manager");
    }

    @AfterAll
    void close() {
        if (run != null) {
            run.close();
        }
    }

    @BeforeEach
    void nameTheTest(TestInfo test) {
        recording.enter(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    @Order(1)
    void ordersArePlacedSettledProjectedAndArchived() {
        var key = key();
        var first = shop.post("/orders", alice, key, order("TEA-GREEN-100"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(settled(id(first)).path("status").asString()).isEqualTo("CONFIRMED");

        assertThat(shop.post("/orders", alice, key, order("TEA-GREEN-100")).status())
                .isEqualTo(201);
        assertThat(shop.get("/orders", alice).status()).isEqualTo(200);
        assertThat(shop.get("/sales", shop.token("analyst")).status()).isEqualTo(200);
        awaitCalls("ProjectSalesFunction", "dynamodb:PutItem", "dynamodb:UpdateItem");
        awaitCalls("ArchiveEventsFunction", "dynamodb:PutItem", "s3:PutObject");
        awaitCalls("PublishStockEventsFunction", "kinesis:PutRecords");
    }

    @Test
    @Order(2)
    void anOrderIsCancelled() {
        var id = id(shop.post("/orders", alice, key(), order("TEA-BLACK-100")));
        settled(id);

        assertThat(shop.post("/orders/%s/cancel".formatted(id), alice, Map.of(), "")
                        .status())
                .isEqualTo(200);
    }

    /** Each execution environment has a cache of its own, so several of them open the key of one customer. */
    @Test
    @Order(3)
    void severalEnvironmentsOpenTheKeyOfOneCustomer() throws Exception {
        for (int round = 0; round < 10 && !recording.has(physical("PlaceOrderFunction"), "kms:Decrypt"); round++) {
            try (var threads = Executors.newFixedThreadPool(4)) {
                var answers = threads.invokeAll(IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(i -> () -> shop.post("/orders", alice, key(), order("CUP-WHITE"))
                                .status())
                        .toList());
                for (var answer : answers) {
                    assertThat(answer.get()).isEqualTo(201);
                }
            }
        }
        awaitCalls("PlaceOrderFunction", "kms:Decrypt", "kms:GenerateDataKey");
    }

    @Test
    @Order(4)
    void stockIsAddedChangedAndRead() {
        var path = "/stock/CUP-OF-THE-TEST";
        var added = shop.put(path, manager, Map.of("If-None-Match", "*"), stock(5));
        assertThat(added.status()).isEqualTo(201);
        var read = shop.get(path, manager);
        assertThat(read.status()).isEqualTo(200);
        assertThat(shop.put(path, manager, Map.of("If-Match", read.header("ETag")), stock(2))
                        .status())
                .isEqualTo(200);
        assertThat(shop.get("/stock", manager).status()).isEqualTo(200);
    }

    /** The order is made overdue, as if no answer had come. */
    @Test
    @Order(5)
    void anOverdueOrderExpires() {
        var id = id(shop.post("/orders", alice, key(), order("TEA-GREEN-100")));
        settled(id);
        update(
                "Orders",
                "ORDER#" + id,
                "SET #s = :s, openShard = :shard, expiresAt = :past",
                Map.of(
                        ":s", AttributeValue.fromS("PENDING"),
                        ":shard", AttributeValue.fromN("0"),
                        ":past", AttributeValue.fromS("2026-01-01T00:00:00.000Z")));

        invoke("ExpireOrdersFunction");

        awaitCalls("ExpireOrdersFunction", "dynamodb:Query", "dynamodb:GetItem", "dynamodb:UpdateItem");
    }

    /** The reservation is held again, as if the order had never decided. */
    @Test
    @Order(6)
    void aForgottenReservationIsReminded() {
        var id = id(shop.post("/orders", alice, key(), order("TEA-GREEN-100")));
        settled(id);
        Await.until(() -> status("Inventory", "RESERVATION#" + id), status -> status.equals("COMMITTED"));
        update(
                "Inventory",
                "RESERVATION#" + id,
                "SET #s = :s, heldShard = :shard, heldAt = :past",
                Map.of(
                        ":s", AttributeValue.fromS("HELD"),
                        ":shard", AttributeValue.fromN("0"),
                        ":past", AttributeValue.fromS("2026-01-01T00:00:00.000Z")));

        invoke("RemindHeldFunction");

        awaitCalls("RemindHeldFunction", "dynamodb:Query", "dynamodb:UpdateItem");
    }

    /** The plan of the audit asks for the slot of an order now, not in an hour. The ledgers then miss the order. */
    @Test
    @Order(7)
    void theAuditFindsADifferenceAndRepairsIt() {
        var id = id(shop.post("/orders", alice, key(), order("TEA-GREEN-100")));
        settled(id);
        var slot =
                Instant.parse(item("Orders", "ORDER#" + id).get("auditSlot").s().split("#", 2)[0]);
        invoke("DigestReservationsFunction");
        invoke("DigestSalesFunction");
        invoke("AuditOrdersFunction");
        writeAudit("orders/audit.json", """
                {"next":"%s","slots":[{"slot":"%s","askedAt":"%s","list":true,"audits":0,"differences":[]}]}""".formatted(
                        Instant.now(), slot, Instant.now().minusSeconds(1)));
        invoke("DigestReservationsFunction");
        invoke("DigestSalesFunction");
        LEDGERS.forEach(ledger -> writeAudit("%s/%s.json".formatted(ledger, slot), """
                {"takenAt":"%s","entries":[]}""".formatted(
                        Instant.now().plus(Duration.ofHours(2)))));

        invoke("AuditOrdersFunction");

        awaitCalls("AuditOrdersFunction", "dynamodb:GetItem", "dynamodb:UpdateItem", "s3:PutObject");
    }

    /**
     * Calls that the code of the functions never makes, with the access keys of the functions.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html">Using IAM
     *     policy conditions for fine-grained access control</a>
     * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context">kms:EncryptionContext</a>
     */
    @Test
    @Order(8)
    void aFunctionMayNotLeaveTheConditionsOfItsRole() {
        var sales = Map.of("pk", AttributeValue.fromS("FACT#1"), "sk", AttributeValue.fromS("CONFIRMED"));
        assertThatThrownBy(() -> run.clientsOf(physical("ArchiveEventsFunction"))
                        .dynamoDb()
                        .putItem(put -> put.tableName(ref("Sales")).item(sales)))
                .isInstanceOfSatisfying(DynamoDbException.class, ExercisedPermissionsTest::denied);
        var other = Map.of("purpose", "another");
        var keyId = ref("FieldKey");
        var ofAnother = run.clients()
                .kms()
                .generateDataKey(generate ->
                        generate.keyId(keyId).keySpec(DataKeySpec.AES_256).encryptionContext(other))
                .ciphertextBlob();
        for (var function : List.of("PlaceOrderFunction", "GetOrderFunction")) {
            var kms = run.clientsOf(physical(function)).kms();
            assertThatThrownBy(() -> kms.decrypt(
                            decrypt -> decrypt.ciphertextBlob(ofAnother).encryptionContext(other)))
                    .isInstanceOfSatisfying(KmsException.class, ExercisedPermissionsTest::denied);
        }
        assertThatThrownBy(() -> run.clientsOf(physical("PlaceOrderFunction"))
                        .kms()
                        .generateDataKey(generate -> generate.keyId(keyId)
                                .keySpec(DataKeySpec.AES_256)
                                .encryptionContext(other)))
                .isInstanceOfSatisfying(KmsException.class, ExercisedPermissionsTest::denied);
    }

    private static void denied(AwsServiceException refusal) {
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    }

    /** Each consumer parks what it cannot read, with the role of the function that failed. */
    @Test
    @Order(9)
    void everyStreamParksWhatItsFunctionCannotRead() {
        put("Orders", "ORDER#unreadable", "OrderPlaced");
        put("Inventory", "RESERVATION#unreadable", "StockReserved");
        run.clients()
                .kinesis()
                .putRecord(put -> put.streamName(ref("OrderEvents"))
                        .partitionKey("unreadable")
                        .data(SdkBytes.fromUtf8String("unreadable")));

        for (var function : List.of(
                "PublishOrderEventsFunction",
                "RequestStockFunction",
                "PublishStockEventsFunction",
                "AnswerStockFunction",
                "ProjectSalesFunction",
                "ArchiveEventsFunction")) {
            Await.until(() -> parks(function), parks -> parks);
        }
    }

    private boolean parks(String function) {
        return recording.allowed(physical(function)).stream()
                .anyMatch(call -> call.request().action().equals("s3:PutObject")
                        && names.resource(call.request().resource()).startsWith("Data/FailedEventsBucket/"));
    }

    @Test
    @Order(100)
    void everyCallIsGranted() {
        assertThat(recording.denied())
                .filteredOn(call -> !call.test().equals("aFunctionMayNotLeaveTheConditionsOfItsRole"))
                .as("calls without a grant: add them to the roles in infra-cdk")
                .isEmpty();
    }

    @Test
    @Order(101)
    void everyGrantIsUsed() throws Exception {
        var mutation = mutation();
        IamReport.write(REPORT, mutation.grants(), mutation.conditions());

        assertThat(mutation.grants()).isNotEmpty();
        assertThat(mutation.grants())
                .filteredOn(Mutant::survived)
                .as(
                        "grants without which no call was denied: remove them from the roles, or add a test that needs them")
                .isEmpty();
        assertThat(mutation.conditions())
                .filteredOn(Mutant::survived)
                .as("conditions without which no call was allowed")
                .isEmpty();
        assertThat(mutation.exercised()).isEqualTo(Files.readString(PERMISSIONS, StandardCharsets.UTF_8));
    }

    private GrantMutation mutation() {
        var mutation = new GrantMutation(recording, names);
        mutation.mutate(run.plan().roles().functions());
        return mutation;
    }

    private void awaitCalls(String construct, String... actions) {
        for (var action : actions) {
            Await.until(() -> recording.has(physical(construct), action), has -> has);
        }
    }

    private String physical(String construct) {
        return names.physical(construct);
    }

    private void invoke(String construct) {
        var result = run.cloud().lambda().invoke(physical(construct), "{}".getBytes(StandardCharsets.UTF_8), null);
        assertThat(result).as(construct).isInstanceOf(Result.Answered.class);
    }

    private JsonNode settled(String id) {
        return Await.until(
                () -> shop.get("/orders/" + id, alice).json(),
                order -> !order.path("status").asString().equals("PENDING"));
    }

    /** The value of {@code Ref} for the resource of a construct in the stack Data. */
    private String ref(String construct) {
        return run.plan().steps().stream()
                .map(CreationStep::resource)
                .filter(resource -> resource.metadata("aws:cdk:path")
                        .findText()
                        .filter(path -> path.equals("Data/%s/Resource".formatted(construct)))
                        .isPresent())
                .map(run.plan()::ref)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, AttributeValue> item(String table, String key) {
        return run.clients()
                .dynamoDb()
                .getItem(get -> get.tableName(ref(table)).key(Map.of("pk", AttributeValue.fromS(key))))
                .item();
    }

    private String status(String table, String key) {
        var item = item(table, key);
        return item.containsKey("status") ? item.get("status").s() : "";
    }

    private void update(String table, String key, String expression, Map<String, AttributeValue> values) {
        run.clients()
                .dynamoDb()
                .updateItem(update -> update.tableName(ref(table))
                        .key(Map.of("pk", AttributeValue.fromS(key)))
                        .updateExpression(expression)
                        .expressionAttributeNames(Map.of("#s", "status"))
                        .expressionAttributeValues(values));
    }

    private void put(String table, String key, String eventType) {
        run.clients()
                .dynamoDb()
                .putItem(put -> put.tableName(ref(table))
                        .item(Map.of(
                                "pk", AttributeValue.fromS(key),
                                "eventType", AttributeValue.fromS(eventType),
                                "event", AttributeValue.fromS("unreadable"))));
    }

    private void writeAudit(String key, String json) {
        run.clients().s3().putObject(put -> put.bucket(ref("AuditBucket")).key(key), RequestBody.fromString(json));
    }

    private static String id(Answer answer) {
        return answer.json().path("orderId").asString();
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String order(String sku) {
        return """
                {"lines":[{"sku":"%s","quantity":1}],"contact":{"name":"Alice","email":"alice@example.com",\
                "address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""".formatted(sku);
    }

    private static String stock(int received) {
        return """
                {"name":"Cup","unitPrice":100,"currency":"EUR","received":%s}""".formatted(received);
    }
}
