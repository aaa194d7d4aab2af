package com.example.deadletters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.deadletters.domain.Failure;
import com.example.deadletters.domain.ParkedBatch;
import com.example.local.ShopStage;
import com.example.local.demo.Audit;
import com.example.local.demo.Placed;
import com.example.local.demo.Shop;
import com.example.local.demo.StoredState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stackrun.run.Await;
import stackrun.run.LocalRun;
import stackrun.run.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole shop with its templates, only less patient: messages come back after two seconds, or at once while nothing
 * but what fails is in their queue, and stream batches are tried twice. Orders are placed while a queue and a table are
 * gone, messages come too early, some are no events at all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopRedriveTest {

    private static final String TRACE = "Root=1-67a1b2c3-0123456789abcdef01234567;Parent=53995c3f42cd8ad8;Sampled=1";
    private static final String SKU = "TEA-GREEN-100";
    private static final int STUCK = 8;
    private static final int LATER = 4;

    private Path folder;
    private LocalRun run;
    private StoredState stored;
    private Shop shop;
    private CommandLineOf command;
    private String requests;
    private final List<Placed> placed = new ArrayList<>();

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary.resolve("run");
        var root = Path.of(System.getProperty("shop.repository"));
        var templates = impatient(root.resolve("infra-cdk/templates/dev"), temporary.resolve("templates"));
        run = LocalRun.start(ShopStage.options(root)
                .withPort(0)
                .withRunFolder(folder)
                .withTemplates(templates)
                .withStore(Store.MEMORY));
        stored = StoredState.of(run);
        shop = new Shop(run.endpoints());
        command = new CommandLineOf(folder);
        requests = run.clients().sqs().listQueues().queueUrls().stream()
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .filter(name -> name.endsWith("-stock-requests"))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void close() {
        if (run != null) {
            run.close();
        }
    }

    private static Path impatient(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.newDirectoryStream(from, "*.json")) {
            for (var file : files) {
                Files.writeString(
                        to.resolve(file.getFileName()),
                        Files.readString(file)
                                .replaceAll("\"VisibilityTimeout\" ?: 60", "\"VisibilityTimeout\": 3")
                                .replaceAll("\"Timeout\" ?: 10\\b", "\"Timeout\": 3")
                                .replaceAll("\"MaximumRetryAttempts\" ?: (5|10)\\b", "\"MaximumRetryAttempts\": 1"));
            }
        }
        return to;
    }

    @Test
    void losesAndDoublesNothingHoweverOftenAndWheneverItIsRedriven() {
        warmUp();
        var before = stock();
        breakQueue();
        place(STUCK);
        Await.until(() -> recordsParkedBy("RequestStockFunction"), records -> records >= STUCK);
        mendQueue();
        var early = placed.stream().map(this::confirmedTooEarly).toList();
        early.forEach(this::send);
        send("no event at all");
        Await.until(() -> messagesIn(deadLetters()), messages -> messages == STUCK + 1);
        comeBackAfter(2);
        assertThat(parkedBy(requests)).hasSize(STUCK + 1);
        explainsTheContradiction(placed.getFirst());
        var sales = breakSales();

        var wrong = command.redrive("send", "--all", "--source", "ProjectSales", "--dry-run");
        twice("RequestStock");
        place(LATER);
        Await.until(() -> recordsParkedBy("ProjectSalesFunction"), records -> records >= STUCK + LATER);
        // The archive's index is in the same table.
        Await.until(() -> recordsParkedBy("ArchiveEventsFunction"), records -> records >= STUCK + LATER);
        mendSales(sales);
        // A second delivery of what is parked meets new traffic and the first delivery's results.
        place(LATER);
        assertThat(command.redrive("send", "--all", "--source", "stock-requests")
                        .code())
                .isZero();
        twice("ProjectSales");
        twice("ArchiveEvents");
        early.forEach(this::send);

        var audit = awaitComplete();
        assertThat(wrong.code()).isZero();
        assertThat(audit.confirmed()).isEqualTo(placed.size());
        assertThat(audit.projected()).isEqualTo(placed.size());
        Await.until(this::reservations, all -> all.values().stream().allMatch("COMMITTED"::equals));
        assertThat(reservations()).hasSize(placed.size());
        assertThat(stock()).isEqualTo(before - placed.size());
        Await.until(() -> messagesIn(queue()), messages -> messages <= 1);
        comeBackAfter(0);
        Await.until(() -> messagesIn(deadLetters()), messages -> messages == 1);
        assertThat(letters(""))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.path("source").asString()).isEqualTo(requests));
        explainsThePoison();
    }

    /** One order through all functions; its sale goes when the table does, so it does not count. */
    private void warmUp() {
        place(1);
        awaitComplete();
        placed.clear();
    }

    private void explainsThePoison() {
        var id = parkedBy("stock-requests").getFirst();

        var shown = command.redrive("show", id);
        var whole = command.redrive("show", id, "--payload");

        assertThat(shown.out())
                .contains("ReserveStockFunction", "UnreadableEvent", "15 bytes that are not a JSON object")
                .doesNotContain("no event at all");
        assertThat(whole.out()).contains("no event at all");
    }

    /** From the failure log through its encoder and the run's file to the page that people follow. */
    private void explainsTheContradiction(Placed order) {
        var id = letters("stock-requests").stream()
                .filter(letter -> letter.path("what").asString().contains(order.orderId()))
                .map(letter -> letter.path("id").asString())
                .findFirst()
                .orElseThrow();

        var shown = command.redrive("show", id);

        assertThat(shown.out())
                .contains(
                        "attempt 5  contradiction  CONFIRMED_BUT_NEVER_HELD  message failed",
                        "order " + order.orderId(),
                        "com.example.inventory.domain.ReserveStock.");
        assertThat(linesAbout(id)).hasSize(5).allSatisfy(ShopRedriveTest::isUnderstood);
        Runbook.verifyShow(id, order.orderId(), shown.out());
    }

    private List<String> linesAbout(String id) {
        try (var files = Files.list(folder.resolve("logs"))) {
            var log = files.filter(file -> file.getFileName().toString().contains("ReserveStockFunction"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains(id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both ends of the contract: what the log says the tool reads, and what the tool shows the log says. */
    private static void isUnderstood(String line) {
        var members = new HashSet<>(JsonMapper.shared().readTree(line).propertyNames());
        assertThat(members.removeAll(Set.of("logger", "level"))).isTrue();
        var read = Stream.of(Failure.class.getRecordComponents())
                .map(component -> switch (component.getName()) {
                    case "time" -> "timestamp";
                    case "what" -> "message";
                    default -> component.getName();
                })
                .collect(Collectors.toSet());
        assertThat(read).containsAll(members);
        read.removeAll(Set.of("sequenceNumber"));
        assertThat(members)
                .as("of a message, the log says all but a sequence number")
                .containsAll(read);
        assertThat(Failure.parse(line)).satisfies(failure -> {
            assertThat(failure.reason()).isEqualTo("CONFIRMED_BUT_NEVER_HELD");
            assertThat(failure.kind()).isEqualTo("contradiction");
            assertThat(failure.stack()).isNotEmpty();
            assertThat(failure.attempt()).matches("[1-5]");
        });
    }

    /** Redrives, puts what was parked back as if nothing had happened, and redrives again. */
    private void twice(String source) {
        var objects = parkedObjects();
        assertThat(command.redrive("send", "--all", "--source", source).code()).isZero();
        objects.forEach((key, bytes) ->
                run.clients().s3().putObject(put -> put.bucket(bucket()).key(key), RequestBody.fromBytes(bytes)));
        assertThat(command.redrive("send", "--all", "--source", source).code()).isZero();
    }

    private Map<String, byte[]> parkedObjects() {
        var objects = new LinkedHashMap<String, byte[]>();
        var s3 = run.clients().s3();
        for (S3Object each : s3.listObjectsV2(list -> list.bucket(bucket())).contents()) {
            objects.put(
                    each.key(),
                    s3.getObjectAsBytes(get -> get.bucket(bucket()).key(each.key()))
                            .asByteArray());
        }
        return objects;
    }

    private String bucket() {
        return run.clients().s3().listBuckets().buckets().stream()
                .map(bucket -> bucket.name())
                .filter(name -> name.contains("failedevents"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> parkedBy(String source) {
        return letters(source).stream().map(each -> each.path("id").asString()).toList();
    }

    private List<JsonNode> letters(String source) {
        var listed = command.redrive("list", "--json", "--source", source);
        assertThat(listed.code()).as(listed.err()).isZero();
        return JsonMapper.shared().readTree(listed.out()).values().stream().toList();
    }

    private int recordsParkedBy(String function) {
        return parkedObjects().entrySet().stream()
                .map(each -> ParkedBatch.parse(each.getKey(), each.getValue()))
                .filter(batch -> batch.functionArn().contains(function))
                .mapToInt(batch -> batch.records().size())
                .sum();
    }

    private void place(int orders) {
        var token = shop.token("alice");
        for (int i = 0; i < orders; i++) {
            var answer = shop.post(
                    "/orders",
                    token,
                    Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                    """
                    {"lines":[{"sku":"%s","quantity":1}],"contact":{"name":"Alice","email":"alice@example.com",\
                    "address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""".formatted(SKU));
            assertThat(answer.status()).isEqualTo(201);
            placed.add(new Placed(answer.json().path("orderId").asString(), 0));
        }
    }

    private Audit awaitComplete() {
        return Await.until(() -> Audit.of(placed, stored), audit -> audit.lost().isEmpty());
    }

    private long stock() {
        return shop.get("/stock/" + SKU, shop.token("manager"))
                .json()
                .path("available")
                .asLong();
    }

    private void breakQueue() {
        run.clients().sqs().deleteQueue(delete -> delete.queueUrl(queue()));
    }

    private void mendQueue() {
        var target = deadLetters().substring(deadLetters().lastIndexOf('/') + 1);
        run.clients()
                .sqs()
                .createQueue(create -> create.queueName(requests)
                        .attributes(Map.of(
                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                "0",
                                QueueAttributeName.REDRIVE_POLICY,
                                "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:000000000000:%s\",\"maxReceiveCount\":\"5\"}"
                                        .formatted(target))));
    }

    /** The visibility timeout of a message that failed; 0 is only for what fails, since work in hand is received again. */
    private void comeBackAfter(int seconds) {
        run.clients()
                .sqs()
                .setQueueAttributes(set -> set.queueUrl(queue())
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(seconds))));
    }

    private String deadLetters() {
        return run.clients().sqs().listQueues().queueUrls().stream()
                .filter(url -> url.contains("StockRequestsDeadLetters"))
                .findFirst()
                .orElseThrow();
    }

    /** Hidden ones too. */
    private int messagesIn(String url) {
        return run
                .clients()
                .sqs()
                .getQueueAttributes(get -> get.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private String queue() {
        return run.clients().sqs().getQueueUrl(get -> get.queueName(requests)).queueUrl();
    }

    private void send(String body) {
        var trace = MessageSystemAttributeValue.builder()
                .dataType("String")
                .stringValue(TRACE)
                .build();
        run.clients()
                .sqs()
                .sendMessage(send -> send.queueUrl(queue())
                        .messageBody(body)
                        .messageSystemAttributes(Map.of(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER, trace)));
    }

    /** The event that the order publishes once its stock is reserved: nothing can be committed before. */
    private String confirmedTooEarly(Placed order) {
        return """
                {"specversion":"1.0","id":"order/%1$s#2","type":"OrderConfirmed","source":"orders","subject":"order/%1$s",\
                "sequence":2,"time":"2026-03-01T12:00:00Z",\
                "dataschema":"https://shop.example.com/events/order-confirmed.v1.schema.json",\
                "data":{"orderId":"%1$s"}}""".formatted(order.orderId());
    }

    private String breakSales() {
        run.clients().dynamoDb().deleteTable(delete -> delete.tableName(stored.salesTable()));
        return stored.salesTable();
    }

    private void mendSales(String table) {
        run.clients()
                .dynamoDb()
                .createTable(create -> create.tableName(table)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(text("pk"), text("sk"))
                        .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private Map<String, String> reservations() {
        var table = run.clients().dynamoDb().listTables().tableNames().stream()
                .filter(name -> name.contains("Inventory"))
                .findFirst()
                .orElseThrow();
        var statuses = new LinkedHashMap<String, String>();
        for (var order : placed) {
            var pk = AttributeValue.fromS("RESERVATION#" + order.orderId());
            var item = run.clients()
                    .dynamoDb()
                    .getItem(get -> get.tableName(table).key(Map.of("pk", pk)).consistentRead(true))
                    .item();
            statuses.put(
                    order.orderId(),
                    item.getOrDefault("status", AttributeValue.fromS("none")).s());
        }
        return statuses;
    }
}
