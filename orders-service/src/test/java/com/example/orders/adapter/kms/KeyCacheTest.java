package com.example.orders.adapter.kms;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.BOB;
import static com.example.orders.domain.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.orders.domain.CustomerId;
import com.example.orders.domain.MovableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

    private static final byte[] ZEROS = new byte[32];

    private final MovableClock clock = new MovableClock(NOON);
    private final ManualTimer timer = new ManualTimer(clock);
    private final KeyCache keys = new KeyCache(clock, timer);

    @Test
    void knowACustomersKey() {
        var key = key(dataKey());
        keys.put(ALICE, key);

        assertThat(keys.get(ALICE)).containsSame(key);
        assertThat(keys.get(BOB)).isEmpty();
    }

    @Test
    void returnsAKeyForFiveMinutes() {
        keys.put(ALICE, key(dataKey()));

        timer.forward(Duration.ofMinutes(5));
        assertThat(keys.get(ALICE)).isPresent();

        timer.forward(Duration.ofMillis(1));
        assertThat(keys.get(ALICE)).isEmpty();
    }

    /** A request that got the key at the last moment may need it until its invocation ends. */
    @Test
    void overwritesAnUnusedKey() {
        var dataKey = dataKey();
        keys.put(ALICE, key(dataKey));

        timer.forward(KeyCache.MAX_AGE.plus(KeyCache.GRACE_PERIOD));
        assertThat(dataKey).isNotEqualTo(ZEROS);

        timer.forward(Duration.ofMillis(1));
        assertThat(dataKey).isEqualTo(ZEROS);
        assertThat(timer.waiting()).isEmpty();
        assertThat(KeyCache.MAX_AGE.plus(KeyCache.GRACE_PERIOD)).isLessThan(Duration.ofMinutes(6));
    }

    @Test
    void overwritesEachKeyAtItsExpiry() {
        var alices = dataKey();
        var bobs = dataKey();
        keys.put(ALICE, key(alices));
        timer.forward(Duration.ofMinutes(2));
        keys.put(BOB, key(bobs));
        assertThat(timer.waiting()).as("one for all").hasSize(1);

        timer.forward(Duration.ofMinutes(4));
        assertThat(alices).isEqualTo(ZEROS);
        assertThat(bobs).isNotEqualTo(ZEROS);

        timer.forward(Duration.ofMinutes(2));
        assertThat(bobs).isEqualTo(ZEROS);
        assertThat(timer.waiting()).isEmpty();
    }

    /** In a frozen environment the timer is late. The first request afterwards finds no expired key. */
    @Test
    void overwritesExpiredKeysOnAccess() {
        var dataKey = dataKey();
        keys.put(ALICE, key(dataKey));

        clock.forward(Duration.ofMinutes(6));
        keys.get(BOB);

        assertThat(dataKey).isEqualTo(ZEROS);
    }

    @Test
    void overwritesAKeyAfterAThousandUses() {
        var dataKey = dataKey();
        keys.put(ALICE, key(dataKey));
        for (int use = 1; use < KeyCache.MAX_USES; use++) {
            assertThat(keys.get(ALICE)).isPresent();
        }

        assertThat(keys.get(ALICE)).isEmpty();
        assertIsOverwrittenAfterTheGracePeriod(dataKey);
    }

    @Test
    void overwritesAReplacedKey() {
        var dataKey = dataKey();
        keys.put(ALICE, key(dataKey));
        keys.put(ALICE, key(dataKey()));

        assertIsOverwrittenAfterTheGracePeriod(dataKey);
        assertThat(keys.get(ALICE)).isPresent();
    }

    @Test
    void holdsAtMostAThousandKeys() {
        var first = dataKey();
        keys.put(ALICE, key(first));
        for (int i = 1; i < 1_000; i++) {
            keys.put(new CustomerId("customer-" + i), key(dataKey()));
        }
        assertThat(keys.get(ALICE)).isPresent();

        keys.put(BOB, key(dataKey()));

        assertThat(keys.get(ALICE)).isEmpty();
        assertIsOverwrittenAfterTheGracePeriod(first);
        assertThat(keys.get(new CustomerId("customer-1"))).isPresent();
        assertThat(keys.get(BOB)).isPresent();
    }

    /**
     * In one environment, another request may use the key that leaves the cache: it would fail if the key were overwritten at
     * once.
     */
    private void assertIsOverwrittenAfterTheGracePeriod(byte[] dataKey) {
        timer.forward(KeyCache.GRACE_PERIOD);
        assertThat(dataKey).as("in use by a request").isNotEqualTo(ZEROS);
        timer.forward(Duration.ofMillis(1));
        assertThat(dataKey).as("the request has ended").isEqualTo(ZEROS);
    }

    @Test
    void keepsTheNumberOfTimersSmall() {
        for (int i = 0; i < 100; i++) {
            keys.put(ALICE, key(dataKey()));
            timer.forward(Duration.ofSeconds(1));
        }
        timer.forward(KeyCache.GRACE_PERIOD);

        assertThat(timer.waiting()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void areEvictedAndOverwrittenBeforeACheckpoint() {
        var alices = dataKey();
        var bobs = dataKey();
        var retired = dataKey();
        keys.put(ALICE, key(retired));
        keys.put(ALICE, key(alices));
        keys.put(BOB, key(bobs));
        var checkpoints = new Checkpoints();
        checkpoints.register(keys);

        checkpoints.beforeCheckpoint(checkpoints);

        assertThat(alices).isEqualTo(ZEROS);
        assertThat(bobs).isEqualTo(ZEROS);
        assertThat(retired).isEqualTo(ZEROS);
        assertThat(keys.get(ALICE)).isEmpty();
        assertThat(keys.get(BOB)).isEmpty();
    }

    private static byte[] dataKey() {
        var dataKey = new byte[32];
        Arrays.fill(dataKey, (byte) 7);
        return dataKey;
    }

    private static AesCustomerKey key(byte[] dataKey) {
        return new AesCustomerKey(dataKey, "ref", 1, new SecureRandom());
    }
}
