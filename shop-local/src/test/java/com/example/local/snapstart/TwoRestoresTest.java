package com.example.local.snapstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.snapstart.randomness.ReplayedRandomness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two restores of one snapshot draw different numbers. There is no snapshot here, so two processes start with the same state
 * instead: until the restore, their generators draw the same numbers. What they draw after it must differ, and would not if an
 * id had been drawn, or a generator seeded, before.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html">Uniqueness with SnapStart</a>
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's Runtime Interface Client runs on Linux alone")
class TwoRestoresTest {

    private static final String FUNCTION = "placeOrderFunction";

    private static PackedService orders;

    /** What one process draws for one order. */
    private record Drawn(String orderId, String keyReference, String nonce) {}

    @BeforeAll
    static void unpack(@TempDir Path folder) throws Exception {
        orders = PackedService.unpack("orders-service", folder);
    }

    @Test
    void drawDifferentOrderIdsKeyReferencesAndNonces(@TempDir Path folder) throws Exception {
        var first = placeOrder(folder.resolve("first"), true);
        var second = placeOrder(folder.resolve("second"), true);

        assertThat(second.orderId()).isNotEqualTo(first.orderId());
        assertThat(second.keyReference()).isNotEqualTo(first.keyReference());
        assertThat(second.nonce()).isNotEqualTo(first.nonce());
    }

    /** Without this, the other test could not fail. */
    @Test
    void wouldDrawTheSameNumbersFromAGeneratorOfTheSnapshot(@TempDir Path folder) throws Exception {
        assertThat(placeOrder(folder.resolve("second"), false)).isEqualTo(placeOrder(folder.resolve("first"), false));
    }

    private static Drawn placeOrder(Path folder, boolean restored) throws Exception {
        var pool = ScriptedPool.create("real");
        var example = orders.script(FUNCTION).at("/examples/0");
        var until = folder.resolve("restored");
        try (var cloud = new ScriptedCloud(pool);
                var function = SnapshottedFunction.start(
                        orders, folder, Rehearsals.environment(FUNCTION, cloud.url()), replaying(folder, until))) {
            function.awaitSnapshot();
            cloud.play(example.path("replies"));
            if (restored) {
                Files.createFile(until);
            }
            function.restore();
            var token = pool.token(Rehearsals.issuer(cloud.url()), Rehearsals.CLIENT, example.path("claims"));
            var answer = function.answerTo(example.path("event").toString().replace("${token}", token));
            return drawn(json(json(answer).path("body").asString()), cloud);
        }
    }

    private static Drawn drawn(JsonNode order, ScriptedCloud cloud) {
        var contact = json(cloud.body("DynamoDb.TransactWriteItems"))
                .findValue("contact")
                .path("B")
                .asString();
        return new Drawn(
                order.path("orderId").asString(),
                json(cloud.body("Kms.GenerateDataKey"))
                        .at("/EncryptionContext/keyRef")
                        .asString(),
                HexFormat.of().formatHex(Arrays.copyOfRange(Base64.getDecoder().decode(contact), 1, 13)));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** The options of a JVM whose first provider of random numbers is {@link ReplayedRandomness}. */
    private static List<String> replaying(Path folder, Path until) throws Exception {
        Files.createDirectories(folder);
        var properties = Files.writeString(
                folder.resolve("security.properties"), """
                security.provider.1=%s
                security.provider.2=SUN
                security.provider.3=SunRsaSign
                security.provider.4=SunEC
                security.provider.5=SunJSSE
                security.provider.6=SunJCE
                """.formatted(ReplayedRandomness.class.getName()));
        return List.of(
                "-Djava.security.properties=" + properties,
                "-Dreplayed.until=" + until,
                "-Xbootclasspath/a:" + provider(folder.resolve("provider")));
    }

    /** The provider's classes alone: nothing else of the tests may be before the function's own. */
    private static Path provider(Path folder) throws Exception {
        var name = ReplayedRandomness.class.getPackageName().replace('.', '/');
        var target = Files.createDirectories(folder.resolve(name));
        try (var files = Files.list(Path.of("target", "test-classes", name))) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return folder;
    }
}
