package stackrun.embedded.cognito.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stackrun.embedded.cognito.Shop.MACHINE;
import static stackrun.embedded.cognito.Shop.PASSWORD;
import static stackrun.embedded.cognito.Shop.POOL;
import static stackrun.embedded.cognito.Shop.WEB;

import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import stackrun.embedded.cognito.Answer;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.cognito.QuickKeys;
import stackrun.embedded.cognito.SettableClock;
import stackrun.embedded.cognito.Shop;
import stackrun.embedded.cognito.definition.UserPool;

class PoolFileTest {

    @TempDir
    private Path directory;

    @Test
    void keepsKeysUsersRefreshTokensAndSecrets() throws Exception {
        Answer beforeRotation;
        Answer tokens;
        String secret;
        try (var shop = Shop.open(directory)) {
            beforeRotation = shop.tokens("alice", "openid");
            shop.cognito.rotateKeys(POOL);
            tokens = shop.tokens("alice", "openid");
            secret = shop.secret(MACHINE);
            shop.person("bob", "analysts");
            shop.api(
                    "AdminSetUserPassword",
                    Map.of("UserPoolId", POOL, "Username", "alice", "Password", "New-horse-77", "Permanent", true));
        }
        try (var shop = Shop.open(directory)) {
            assertThat(shop.verified(tokens.member("access_token")).getSubject())
                    .isEqualTo(Shop.subOf("alice").toString());
            assertThat(shop.verified(beforeRotation.member("access_token")).getSubject())
                    .isEqualTo(Shop.subOf("alice").toString());
            assertThat(kid(shop.refresh(WEB, tokens.member("refresh_token")))).isEqualTo(kid(tokens));
            assertThat(shop.secret(MACHINE)).isEqualTo(secret);
            assertThat(shop.groups("bob")).containsExactly("analysts");
            assertThat(shop.signsIn("alice", PASSWORD)).isFalse();
            assertThat(shop.signsIn("alice", "New-horse-77")).isTrue();
        }
    }

    @Test
    void keepsNoRetiredKeyBeyondItsTime() throws Exception {
        Answer tokens;
        SettableClock clock;
        try (var shop = Shop.open(directory)) {
            tokens = shop.tokens("alice", "openid");
            shop.cognito.rotateKeys(POOL);
            clock = shop.clock;
        }
        clock.pass(Duration.ofDays(1));
        try (var shop = Shop.open(directory, clock)) {
            assertThatThrownBy(() -> shop.verified(tokens.member("access_token")))
                    .hasMessageContaining("no matching key");
        }
    }

    @Test
    void holdsNeitherPasswordsNorRefreshTokens() throws Exception {
        try (var shop = Shop.open(directory)) {
            var token = shop.tokens("alice", "openid").member("refresh_token");

            assertThat(Files.readString(directory.resolve(POOL + ".json")))
                    .contains("alice@example.com")
                    .doesNotContain(PASSWORD)
                    .doesNotContain(token);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
    void isForItsOwnerOnlyAndLeavesNoDrafts() throws Exception {
        try (var shop = Shop.open(directory.resolve("below"))) {
            shop.tokens("alice", "openid");

            try (var files = Files.list(directory.resolve("below"))) {
                assertThat(files).singleElement().satisfies(file -> {
                    assertThat(file).hasFileName(POOL + ".json");
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------");
                });
            }
        }
    }

    @Test
    void losesNothingWhereManyWriteAtOnce() throws Exception {
        var file = new PoolFile(directory, POOL);
        var clock = InstantSource.system();
        var pool = new Pool(UserPool.of(POOL, "shop"), "issuer", file, clock, new QuickKeys());
        var names = IntStream.range(0, 8).mapToObj(i -> "user" + i).toList();
        names.forEach(name ->
                pool.accounts().add(Account.of(name, name, PASSWORD, UserStatus.CONFIRMED, Map.of(), clock.instant())));

        for (var round = 0; round < 50; round++) {
            var group = "group" + round;
            var start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                names.forEach(name -> threads.execute(() -> {
                    awaitOrFail(start);
                    pool.accounts().change(name, account -> account.inGroup(group, clock.instant()));
                }));
                start.countDown();
            }

            assertThat(file.read().orElseThrow().accounts())
                    .hasSize(8)
                    .allSatisfy(account -> assertThat(account.groups()).contains(group));
        }
    }

    @Test
    void saysWhichFileItCannotRead() throws Exception {
        var file = directory.resolve(POOL + ".json");
        Files.writeString(file, "{\"keys\": 1}");

        try (var cognito = CognitoServer.start(0, directory, InstantSource.system())) {
            assertThatThrownBy(() -> cognito.define(UserPool.of(POOL, "shop")))
                    .hasMessage("cannot read %s: must be what this server wrote; delete it to start with an empty pool"
                            .formatted(file));
        }
    }

    private static void awaitOrFail(CountDownLatch start) {
        try {
            assertThat(start.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private static String kid(Answer tokens) throws Exception {
        return SignedJWT.parse(tokens.member("access_token")).getHeader().getKeyID();
    }
}
