package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.demo.Audit;
import com.example.local.demo.Placed;
import com.example.local.demo.Shop;
import com.example.local.demo.StoredState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stackrun.run.Await;
import stackrun.run.LocalRun;
import stackrun.run.Store;

/** Takes one thing away and expects it to be missed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    private LocalRun run;
    private StoredState stored;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        run = LocalRun.start(Repository.options(folder).withStore(Store.MEMORY));
        stored = StoredState.of(run);
    }

    @AfterAll
    void close() {
        if (run != null) {
            run.close();
        }
    }

    @Test
    void missesAnOrderThatIsNotStored() {
        var placed = completeOrder();
        delete(stored.ordersTable(), Map.of("pk", AttributeValue.fromS("ORDER#" + placed.orderId())));

        assertThat(lost(placed)).contains("order %s was acknowledged and is not stored".formatted(placed.orderId()));
    }

    @Test
    void missesAnOrderThatIsNotInTheSales() {
        var placed = completeOrder();
        delete(
                stored.salesTable(),
                Map.of(
                        "pk",
                        AttributeValue.fromS("FACT#" + placed.orderId()),
                        "sk",
                        AttributeValue.fromS("CONFIRMED")));

        assertThat(lost(placed)).contains("order %s is confirmed and not in the sales".formatted(placed.orderId()));
    }

    @Test
    void missesAnEventThatIsNotInTheArchive() {
        var placed = completeOrder();
        var s3 = run.clients().s3();
        for (var object :
                s3.listObjectsV2(list -> list.bucket(stored.archiveBucket())).contents()) {
            s3.deleteObject(delete -> delete.bucket(stored.archiveBucket()).key(object.key()));
        }

        assertThat(lost(placed)).contains("event order/%s#1 is not in the archive".formatted(placed.orderId()));
    }

    /** The orders service decides how many shards there are; the demo counts the orders of all of them. */
    @Test
    void countsPendingOrdersOfEveryShard() {
        var before = stored.pending();
        var items = IntStream.range(0, 9).mapToObj(AuditTest::pending).toList();
        items.forEach(item -> run.clients()
                .dynamoDb()
                .putItem(put -> put.tableName(stored.ordersTable()).item(item)));

        assertThat(stored.pending() - before).isEqualTo(items.size());

        items.forEach(item -> delete(stored.ordersTable(), Map.of("pk", item.get("pk"))));
    }

    private static Map<String, AttributeValue> pending(int shard) {
        return Map.of(
                "pk",
                AttributeValue.fromS("ORDER#pending-" + shard),
                "openShard",
                AttributeValue.fromN(Integer.toString(shard)),
                "expiresAt",
                AttributeValue.fromS(Instant.now().plus(Duration.ofHours(1)).toString()));
    }

    private List<String> lost(Placed placed) {
        return Audit.of(List.of(placed), stored).lost();
    }

    private Placed completeOrder() {
        var shop = new Shop(run.endpoints());
        var body = """
                {"lines":[{"sku":"TEA-GREEN-100","quantity":1}],"contact":{"name":"Bob","email":"bob@example.com",\
                "address":{"line1":"2 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""";
        var answer = shop.post(
                "/orders",
                shop.token("bob"),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                body);
        var placed = new Placed(answer.json().path("orderId").asString(), 0);
        Await.until(
                () -> Audit.of(List.of(placed), stored),
                audit -> audit.confirmed() == 1 && audit.projected() == 1 && audit.archived() == 1);
        return placed;
    }

    private void delete(String table, Map<String, AttributeValue> key) {
        run.clients().dynamoDb().deleteItem(delete -> delete.tableName(table).key(key));
    }
}
