package com.example.inventory.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.inventory.InventoryTable;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.lambda.SpringFunctionHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.Printed;
import com.example.kit.testing.ThroughEachEntry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;

@ThroughEachEntry
class RemindHeldFunctionTest {

    private static final String SCHEDULED = "{}";
    private static final String FORGOTTEN = "01ARZ3NDEKTSV4RRFFQ69G5FA1";
    private static final String RECENT = "01ARZ3NDEKTSV4RRFFQ69G5FA2";

    private final InventoryTable table = InventoryTable.create();
    private final RequestStreamHandler remindHeld;

    RemindHeldFunctionTest(Entry entry) {
        this.remindHeld = entry.open(table.environment("remindHeldFunction"));
        held(FORGOTTEN, Duration.ofMinutes(11));
        held(RECENT, Duration.ofMinutes(9));
    }

    @Test
    void touchesWhatIsHeldForMoreThanTenMinutes() {
        Bytes.call(remindHeld, SCHEDULED);

        assertThat(reminded(FORGOTTEN)).isTrue();
        assertThat(reminded(RECENT)).isFalse();
    }

    /** Our entry alone tells functions of their deadline. */
    @Test
    void leavesFiveSecondsForTheEnd() {
        var ours = Entry.OURS.open(table.environment("remindHeldFunction"));

        Bytes.call(ours, SCHEDULED, new FixedContext(5_000));
        assertThat(reminded(FORGOTTEN)).isFalse();

        Bytes.call(ours, SCHEDULED, new FixedContext(5_001));
        assertThat(reminded(FORGOTTEN)).isTrue();
    }

    /** Zero is told too, so that an alarm can tell quiet from dead. A handler of its own sets the log up as on Lambda. */
    @Test
    void countsWhatIsHeldWithoutADecision() {
        var ours = new SpringFunctionHandler(table.environment("remindHeldFunction"));

        assertThat(counted(ours)).containsExactly(1, 1);

        table.put(new Attributes()
                .string("pk", "RESERVATION#" + FORGOTTEN)
                .string("orderId", FORGOTTEN)
                .string("status", "COMMITTED"));
        assertThat(counted(ours)).containsExactly(0, 0);
    }

    /** Stock stays held and nobody is reminded: the alarm has to go off all the same. */
    @Test
    void countsWhatItCannotRemindOfAndFails() throws IOException {
        try (var refusing = HttpServer.start(RemindHeldFunctionTest::findButRefuseToUpdate)) {
            var environment = new HashMap<>(table.environment("remindHeldFunction"));
            environment.put("AWS_ENDPOINT_URL_DYNAMODB", refusing.uri().toString());
            var ours = new SpringFunctionHandler(environment);

            assertThat(counted(event -> assertThatThrownBy(() -> Bytes.call(ours, event))
                            .hasMessageContaining("remindHeldFunction failed")))
                    .satisfies(counts -> assertThat(counts.getFirst()).isPositive())
                    .endsWith(0);
        }
    }

    @Test
    void countsWhereNoShardCanBeRead() throws IOException {
        try (var refusing = HttpServer.start(request -> denied())) {
            var environment = new HashMap<>(table.environment("remindHeldFunction"));
            environment.put("AWS_ENDPOINT_URL_DYNAMODB", refusing.uri().toString());
            var ours = new SpringFunctionHandler(environment);

            assertThat(counted(event -> assertThatThrownBy(() -> Bytes.call(ours, event))
                            .hasMessageContaining("remindHeldFunction failed")))
                    .containsExactly(0, 0);
        }
    }

    private static HttpResponse findButRefuseToUpdate(HttpRequest request) {
        boolean query = request.headers().first("X-Amz-Target").orElse("").endsWith(".Query");
        return query ? HttpResponse.of(200, "application/x-amz-json-1.0", """
                        {"Count": 1, "Items": [{"pk": {"S": "RESERVATION#%s"}}]}""".formatted(FORGOTTEN)) : denied();
    }

    private static HttpResponse denied() {
        return HttpResponse.of(400, "application/x-amz-json-1.0", """
                {"__type": "com.amazon.coral.service#AccessDeniedException"}""");
    }

    private static List<Integer> counted(RequestStreamHandler remindHeld) {
        return counted(event -> Bytes.call(remindHeld, event));
    }

    private static List<Integer> counted(Consumer<String> call) {
        var printed = Printed.by(() -> call.accept(SCHEDULED));
        var line = Printed.linesWith("_aws", printed).getFirst();
        assertThat(line.path("service").asString()).isEqualTo("inventory");
        return List.of(
                line.path("held_without_decision").asInt(),
                line.path("reminded").asInt());
    }

    private boolean reminded(String order) {
        return table.item("RESERVATION#" + order).orElseThrow().has("remindedAt");
    }

    private void held(String order, Duration since) {
        table.put(new Attributes()
                .string("pk", "RESERVATION#" + order)
                .string("orderId", order)
                .string("status", "HELD")
                .number("version", 1)
                .number("heldShard", 2)
                .instant("heldAt", Instant.now().minus(since)));
    }
}
