package com.example.smoke.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.smoke.stage.Alarm;
import com.example.smoke.stage.CannotTest;
import com.example.smoke.stage.Role;
import com.example.smoke.stage.Stage;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answers of AWS's services, as the stage reads them. */
class DeployedStageTest {

    private final ScriptedAws aws = new ScriptedAws();

    @Test
    void findsTheApiInTheOutputsOfItsStack() {
        assertThat(open(Map.of()).api()).isEqualTo(URI.create("https://abc.execute-api.eu-west-1.amazonaws.com/test/"));
    }

    @Test
    void namesTheStackThatIsMissing() {
        assertThatThrownBy(() -> DeployedStage.open("other", Map.of(), aws.clients()))
                .isInstanceOf(CannotTest.class)
                .hasMessage("there is no stack shop-other-Data in this account and region: deploy the stage first");
    }

    /**
     * Each document has the name of its segment.
     *
     * @see <a href="https://docs.aws.amazon.com/xray/latest/api/API_BatchGetTraces.html">BatchGetTraces</a>
     */
    @Test
    void readsTheNamesOfSegmentDocuments() {
        var traces = open(Map.of()).traces().orElseThrow();

        assertThat(traces.segments("1-67a1b2c3-0123456789abcdef01234567"))
                .containsExactlyInAnyOrder("shop-test-Orders-PlaceOrderFunction", "shop-test-Api/test");
        assertThat(traces.segments("1-67a1b2c3-000000000000000000000000")).isEmpty();
    }

    @Test
    void watchesTheAlarmsOfTheDeadLetterQueue() {
        var queue = open(Map.of()).parked().orElseThrow();
        assertThat(queue.alarms()).containsExactly(new Alarm("StockRequestsGivenUp", false));

        aws.alarm = "ALARM";
        assertThat(queue.alarms()).containsExactly(new Alarm("StockRequestsGivenUp", true));
    }

    @Test
    void deletesItsOwnMessageAndNoOther() {
        var queue = open(Map.of()).parked().orElseThrow();
        aws.messages.put("of a customer", "{}");

        var id = queue.park("{}");

        assertThat(queue.remove(id)).isTrue();
        assertThat(aws.messages).containsOnlyKeys("of a customer");
        assertThat(queue.remove(id)).isFalse();
    }

    /**
     * Queues have a maximum concurrency, streams a parallelization factor.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">Maximum concurrency of Amazon
     *     SQS event sources</a>
     */
    @Test
    void addsUpWhatTheEventSourcesOfTheStageCanTake() {
        var concurrency = open(Map.of()).concurrency().orElseThrow();

        assertThat(concurrency.quota()).isEqualTo(10);
        assertThat(concurrency.takenByEventSources()).isEqualTo(5 + 2 + 1);
    }

    @Test
    void findsAnOrderInObjectsWrittenSinceTheTestBegan() {
        var archive = open(Map.of()).archive();
        aws.archive("events/dt=%s/shard-1.ndjson.gz", "{\"orderId\":\"NEW\"}", Instant.now());
        aws.archive(
                "events/dt=%s/shard-0.ndjson.gz",
                "{\"orderId\":\"OLD\"}", Instant.now().minusSeconds(600));

        var since = Instant.now().minusSeconds(60);
        assertThat(archive.contains("NEW", since)).isTrue();
        assertThat(archive.contains("OLD", since)).isFalse();
        assertThat(archive.contains("OTHER", since)).isFalse();
    }

    @Test
    void takesATokenFromTheEnvironmentAndKnowsNoStranger() {
        var users = open(Map.of("SMOKE_TOKEN", "token")).users();

        assertThat(users.token(Role.CUSTOMER)).contains("token");
        assertThat(users.token(Role.STRANGER)).isEmpty();
        assertThat(open(Map.of()).users().token(Role.CUSTOMER)).isEmpty();
    }

    @Test
    void refusesAUserWithoutAPassword() {
        var users = open(Map.of("SMOKE_USER", "smoke-test")).users();

        assertThatThrownBy(() -> users.token(Role.CUSTOMER)).hasMessage("set both SMOKE_USER and SMOKE_PASSWORD");
    }

    private Stage open(Map<String, String> environment) {
        return DeployedStage.open("test", environment, aws.clients());
    }
}
