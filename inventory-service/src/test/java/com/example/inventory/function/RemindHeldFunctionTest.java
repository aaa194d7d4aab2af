package com.example.inventory.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.inventory.InventoryTable;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.ThroughEachEntry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@ThroughEachEntry
class RemindHeldFunctionTest {

    private static final String SCHEDULED = """
            {"version": "0", "id": "x", "detail-type": "Scheduled Event", "source": "aws.scheduler",
             "account": "000000000000", "time": "2026-03-01T12:00:00Z", "region": "eu-west-1", "resources": [], "detail": {}}""";
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
