package com.example.local.snapstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing that belongs to the time before the snapshot is used after a restore.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html">Uniqueness with SnapStart</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-best-practices.html">Best practices for SnapStart</a>
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's Runtime Interface Client runs on Linux alone")
class AfterRestoreTest {

    private static final String FUNCTION = "placeOrderFunction";

    private static PackedService orders;

    private ScriptedPool pool;
    private ScriptedCloud cloud;
    private JsonNode example;

    @BeforeAll
    static void unpack(@TempDir Path folder) throws Exception {
        orders = PackedService.unpack("orders-service", folder);
    }

    @BeforeEach
    void startCloud() throws Exception {
        pool = ScriptedPool.create("real");
        cloud = new ScriptedCloud(pool);
        example = orders.script(FUNCTION).at("/examples/0");
    }

    @AfterEach
    void stopCloud() {
        cloud.close();
    }

    @Test
    void usesANewDataKeyTheCurrentTimeAndTheTraceOfTheRequest(@TempDir Path folder) throws Exception {
        try (var daemon = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                var function = start(folder, Map.of("AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:" + daemon.getLocalPort()))) {
            function.awaitSnapshot();
            daemon.setSoTimeout(1);
            assertThatThrownBy(() -> receive(daemon))
                    .as("a trace before the snapshot")
                    .isInstanceOf(SocketTimeoutException.class);
            cloud.takeCalls();
            cloud.play(example.path("replies"));
            var restoredAt = Instant.now();
            function.restore();

            var answer = JsonMapper.shared().readTree(function.answerTo(event()));

            daemon.setSoTimeout(10_000);
            assertThat(receive(daemon)).contains("1-67a1b2c3-0123456789abcdef01234567", "PlaceOrderFunction");
            assertThat(cloud.takeCalls()).contains("Kms.GenerateDataKey");
            var body = JsonMapper.shared().readTree(answer.path("body").asString());
            assertThat(Instant.parse(body.path("placedAt").asString()))
                    .isBetween(restoredAt.minusMillis(1), Instant.now());
        }
    }

    /** As Lambda does for SnapStart, credentials come from an endpoint, because those of the snapshot expire. */
    @Test
    void signsWithCredentialsOfTheTimeAfterTheRestore(@TempDir Path folder) throws Exception {
        var issued = new AtomicReference<>("BEFORE");
        try (var credentials = HttpServer.start(request -> HttpResponse.of(200, "application/json", """
                        {"AccessKeyId":"%s","SecretAccessKey":"secret","Token":"token","Expiration":"%s"}""".formatted(
                        issued.get(), Instant.now().plusSeconds(issued.get().equals("BEFORE") ? 1 : 3600))));
                var function = start(
                        folder,
                        Map.of(
                                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                                credentials.uri() + "/credentials",
                                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                                "authorization"))) {
            function.awaitSnapshot();
            assertThat(cloud.credentials()).isNotEmpty().containsOnly("BEFORE");
            cloud.credentials().clear();
            issued.set("AFTER");
            cloud.play(example.path("replies"));
            function.restore();

            assertThat(function.answerTo(event())).contains("201");
            assertThat(cloud.credentials()).isNotEmpty().containsOnly("AFTER");
        }
    }

    @Test
    void aFailedRehearsalFailsThePublicationAndNamesTheFunction(@TempDir Path folder) throws Exception {
        try (var function = start(folder, Map.of("TOKEN_ISSUER", "http://127.0.0.1:9/pool"))) {
            assertThatThrownBy(function::awaitSnapshot)
                    .hasMessageContaining("tokensRead")
                    .hasMessageContaining(FUNCTION);
        }
    }

    /** Without a rehearsal, whose application opens one to a closed port. */
    @Test
    void opensTheSocketToTheDaemonAfterTheRestore(@TempDir Path folder) throws Exception {
        try (var function = start(folder, Map.of("KIT_REHEARSAL_ENABLED", "false"))) {
            function.awaitSnapshot();
            assertThat(function.datagramSockets()).as("before the snapshot").isZero();
            cloud.play(example.path("replies"));
            function.restore();

            assertThat(function.answerTo(event())).contains("201");
            assertThat(function.datagramSockets()).as("after the first trace").isEqualTo(1);
        }
    }

    @Test
    void canBeSwitchedOff(@TempDir Path folder) throws Exception {
        try (var function = start(folder, Map.of("KIT_REHEARSAL_ENABLED", "false"))) {
            function.awaitSnapshot();
            assertThat(cloud.takeCalls()).isEmpty();
            cloud.play(example.path("replies"));
            function.restore();

            assertThat(function.answerTo(event())).contains("201");
            assertThat(function.classesAfterRestore()).hasSizeGreaterThan(500);
        }
    }

    private SnapshottedFunction start(Path folder, Map<String, String> other) throws Exception {
        var environment = Rehearsals.environment(FUNCTION, cloud.url());
        environment.putAll(other);
        if (other.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
            environment.remove("AWS_ACCESS_KEY_ID");
            environment.remove("AWS_SECRET_ACCESS_KEY");
        }
        return SnapshottedFunction.start(orders, folder, environment);
    }

    private String event() throws Exception {
        return Rehearsals.event(example, pool, cloud.url());
    }

    private static String receive(DatagramSocket daemon) throws Exception {
        var packet = new DatagramPacket(new byte[65_507], 65_507);
        daemon.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
}
