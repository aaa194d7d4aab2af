package com.example.smoke.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.smoke.stage.CannotTest;
import com.example.smoke.stage.Concurrency;
import com.example.smoke.stage.Role;
import com.example.smoke.stage.Stage;
import com.example.smoke.stage.Traces;
import com.example.smoke.stage.Users;
import com.example.smoke.step.Result.Failed;
import com.example.smoke.step.Result.NotAvailable;
import com.example.smoke.step.Result.Passed;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each step fails by its name when what it checks is broken, and no other step fails with it. */
class SmokeTestTest {

    private static final Set<String> SEGMENTS = Set.of(
            "shop-test-Orders-PlaceOrderFunction6337B5E7-a",
            "shop-test-Orders-RequestStockFunction3ADD5B0A-b",
            "shop-test-Inventory-ReserveStockFunction4C841D94-c",
            "shop-test-Inventory-AnswerStockFunction7581FE9A-d",
            "shop-test-Orders-SettleOrderFunction1374E3AA-e",
            "shop-test-Orders-PublishOrderEventsFunction24BF3B44-f",
            "shop-test-Stream-ProjectSalesFunction9321A21A-g",
            "shop-test-Stream-ArchiveEventsFunctionBEF10736-h");

    private ScriptedShop shop;
    private final ScriptedQueue queue = new ScriptedQueue();
    private Users users = role -> Optional.of(role.name());
    private boolean archives = true;
    private Traces traces = id -> SEGMENTS;
    private int orders;
    private int quota = 1000;
    private Duration alarm = Duration.ofMillis(30);

    @BeforeEach
    void open() throws IOException {
        shop = new ScriptedShop();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void passesWhereEverythingWorksAndLeavesNoStockAndNoMessage() {
        var results = run();

        assertThat(results).hasSize(SmokeTest.names().size());
        assertThat(results.values()).allMatch(Passed.class::isInstance);
        assertThat(shop.available()).isZero();
        assertThat(queue.messages).isEmpty();
    }

    /** It is the only item whose stock it edits, and the only order that it cancels. */
    @Test
    void changesOnlyItsOwnItemAndOrder() {
        run();

        assertThat(shop.changes)
                .containsExactly(
                        "PUT /stock/SMOKE-TEST",
                        "POST /orders",
                        "POST /orders/%s/cancel".formatted(ScriptedShop.ORDER),
                        "PUT /stock/SMOKE-TEST");
    }

    @Test
    void failsIfTheUserIsNotSignedIn() {
        users = role -> {
            throw new CannotTest("the login page answered 200");
        };

        failsAlone("the user signs in", "the login page answered 200");
        assertThat(queue.messages).isEmpty();
    }

    @Test
    void failsIfNoUserIsNamed() {
        users = role -> Optional.empty();

        failsAlone("the user signs in", "no user was named: set SMOKE_USER and SMOKE_PASSWORD, or SMOKE_TOKEN");
    }

    @Test
    void failsIfTheUserMayNotChangeStock() {
        shop.managed = false;

        assertThat(failed())
                .containsEntry(
                        "the test's own item is put into stock",
                        "PUT /stock/SMOKE-TEST was answered with 403 instead of 200 or 201: only members of the group stock-managers may call this operation");
    }

    @Test
    void failsIfTheOrderIsNotAccepted() {
        shop.placeStatus = 503;

        failsAlone("an order is accepted", "POST /orders was answered with 503 instead of 201");
        assertThat(shop.available()).isZero();
    }

    @Test
    void failsIfTheOrderIsNotDecided() {
        shop.decision = "PENDING";

        failsAlone(
                "the order is confirmed", "order %s was still PENDING after 0 seconds".formatted(ScriptedShop.ORDER));
    }

    @Test
    void failsIfTheOrderIsRejected() {
        shop.decision = "REJECTED";

        failsAlone(
                "the order is confirmed",
                "order %s became REJECTED although its item was in stock".formatted(ScriptedShop.ORDER));
    }

    @Test
    void failsIfTheOrderIsNotCounted() {
        shop.counts = false;

        failsAlone(
                "the order is in the sales",
                "the sales of SMOKE-TEST did not count order %s within 0 seconds".formatted(ScriptedShop.ORDER));
    }

    @Test
    void failsIfTheOrderIsNotArchived() {
        archives = false;

        failsAlone(
                "the order is in the archive",
                "no archived object contained order %s after 0 seconds".formatted(ScriptedShop.ORDER));
    }

    @Test
    void failsIfAFunctionIsNotInTheTrace() {
        traces = id -> SEGMENTS.stream()
                .filter(name -> !name.contains("Settle") && !name.contains("Archive"))
                .collect(Collectors.toSet());

        assertThat(failed().get("the order has one complete trace"))
                .endsWith("has no segment of SettleOrderFunction, ArchiveEventsFunction");
        assertThat(failed()).hasSize(1);
    }

    @Test
    void failsIfARequestWithoutATokenIsAnswered() {
        shop.withoutTokenStatus = 200;

        failsAlone("a request without a token is refused", "GET /orders was answered with 200 instead of 401");
    }

    @Test
    void failsIfAnotherCustomerSeesTheOrder() {
        shop.strangerStatus = 200;

        failsAlone(
                "another customer does not see the order",
                "GET /orders/%s was answered with 200 instead of 404".formatted(ScriptedShop.ORDER));
    }

    @Test
    void failsIfTheQuotaIsTaken() {
        quota = 10;

        failsAlone(
                "the account's quota leaves executions to the API",
                "the quota of 10 concurrent executions leaves none to the API, because event sources can take 16: request an increase");
    }

    @Test
    void failsIfNoAlarmWatchesTheQueue() {
        queue.watched = false;

        failsAlone(
                "a message is parked while no alarm is on", "no alarm watches the messages of shop-test-dead-letters");
    }

    @Test
    void failsIfTheAlarmWasOnBefore() {
        queue.messages.add("of a customer");

        failsAlone(
                "a message is parked while no alarm is on",
                "GivenUp was on before the test: list what is parked with ./deadletters");
        assertThat(queue.messages).containsExactly("of a customer");
    }

    @Test
    void doesNotBlameAnAlarmBeforeItsMetricCanBeThere() {
        queue.raises = false;

        assertThat(run().get("the parked message raises its alarm"))
                .isEqualTo(
                        new NotAvailable(
                                "GivenUp was not on 0 seconds after a message was parked, but SQS may publish the metric of an idle queue after 15 minutes: use --alarm-minutes 16"));
        assertThat(queue.messages).isEmpty();
    }

    @Test
    void failsIfItCannotCancelTheOrder() {
        shop.cancelStatus = 500;

        failsAlone(
                "the test removes its data",
                "the test could not remove order %s, whose cancellation was answered with 500"
                        .formatted(ScriptedShop.ORDER));
    }

    @Test
    void failsIfStockIsNotGivenBack() {
        shop.givesBack = false;

        failsAlone("the test removes its data", "the test could not remove the stock that 1 of its orders hold");
    }

    @Test
    void placesMoreOrdersAtOnceAndCancelsThemAll() {
        orders = 7;

        assertThat(run().get("7 orders at once are confirmed")).isInstanceOf(Passed.class);
        assertThat(shop.changes)
                .filteredOn(change -> change.equals("POST /orders"))
                .hasSize(8);
        assertThat(shop.changes)
                .filteredOn(change -> change.endsWith("/cancel"))
                .hasSize(8);
        assertThat(shop.available()).isZero();
    }

    @Test
    void failsIfSomeOfThemAreNotAccepted() {
        orders = 7;
        shop.accepts = 3;

        failsAlone("7 orders at once are confirmed", "5 of 7 orders were not confirmed");
        assertThat(shop.available()).isZero();
    }

    @Test
    void failsIfItsMessageStays() {
        queue.keepsAll = true;

        failsAlone("the test removes its data", "the test could not remove message own in shop-test-dead-letters");
    }

    @Test
    void namesWhatAStageDoesNotHave() {
        var results = new LinkedHashMap<String, Result>();

        SmokeTest.run(
                new Stage(
                        shop.uri(),
                        role -> role == Role.STRANGER ? Optional.empty() : Optional.of(role.name()),
                        (id, since) -> true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        () -> {}),
                patience(),
                0,
                results::put);

        assertThat(results.values().stream().filter(NotAvailable.class::isInstance))
                .containsExactly(
                        new NotAvailable("no alarms run in a local run"),
                        new NotAvailable("this stage has no API to read traces"),
                        new NotAvailable("no second user was named: set SMOKE_OTHER_USER and SMOKE_OTHER_PASSWORD"),
                        new NotAvailable("a local run is in no account"),
                        new NotAvailable("no message was parked"));
    }

    private void failsAlone(String step, String sentence) {
        assertThat(failed()).isEqualTo(Map.of(step, sentence));
    }

    private Map<String, String> failed() {
        var failed = new LinkedHashMap<String, String>();
        run().forEach((step, result) -> {
            if (result instanceof Failed(var sentence)) {
                failed.put(step, sentence);
            }
        });
        return failed;
    }

    private Map<String, Result> run() {
        var results = new LinkedHashMap<String, Result>();
        var stage = new Stage(
                shop.uri(),
                users,
                (id, since) -> archives,
                Optional.of(traces),
                Optional.of(queue),
                Optional.of(new Concurrency() {
                    @Override
                    public int quota() {
                        return quota;
                    }

                    @Override
                    public int takenByEventSources() {
                        return 16;
                    }
                }),
                () -> {});
        boolean passed = SmokeTest.run(stage, patience(), orders, results::put);
        assertThat(passed).isEqualTo(results.values().stream().noneMatch(Failed.class::isInstance));
        return results;
    }

    private Patience patience() {
        return new Patience(Duration.ofMillis(30), alarm, Duration.ofMillis(5));
    }
}
