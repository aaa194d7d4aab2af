package com.example.orders.adapter.kms;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.BOB;
import static com.example.orders.domain.Fixtures.CONTACT;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.orders.OrdersTables;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.CustomerKey;
import com.example.orders.domain.CustomerKeys;
import com.example.orders.domain.CustomerKeysContract;
import com.example.orders.domain.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class KmsCustomerKeysTest implements CustomerKeysContract {

    private final OrdersTables tables = OrdersTables.create();
    private final MovableClock clock = new MovableClock(NOON);
    private final KmsCustomerKeys keys = Adapter.of(tables, clock);

    @Override
    public CustomerKeys keys() {
        return keys;
    }

    @Override
    public CustomerKeys elsewhere() {
        return Adapter.of(tables, clock);
    }

    @Override
    public void erase(CustomerId customer) {
        tables.erase(customer.value());
    }

    @Test
    void keepAKeyWrappedOnly() {
        keys.current(ALICE);

        var item = key(ALICE);
        assertThat(item.attributes())
                .containsOnlyKeys("pk", "keyRef", "keyVersion", "wrappedKey", "status", "createdAt");
        assertThat(item.string("status")).isEqualTo("ACTIVE");
        assertThat(item.string("createdAt")).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(item.string("keyRef")).matches("[0-9a-f]{32}");
        assertThat(item.bytes("wrappedKey")).hasSizeGreaterThan(32);
    }

    /** Long after registration: objects without strong references have been collected. */
    @Test
    void letTheirKeysGoBeforeACheckpointAndAskAgainAfterwards() {
        var checkpoints = new Checkpoints();
        var snapshotted = Adapter.of(tables, clock, checkpoints);
        var before = snapshotted.current(ALICE);
        var sealed = before.seal(ORDER, CONTACT);
        System.gc();

        checkpoints.beforeCheckpoint(checkpoints);

        assertThatThrownBy(() -> before.open(ORDER, sealed)).hasMessageContaining("destroyed");
        checkpoints.afterRestore(checkpoints);
        assertThat(snapshotted.current(ALICE).open(ORDER, sealed)).isEqualTo(CONTACT);
    }

    @Test
    void giveEachKeyAReferenceOfItsOwn() {
        keys.current(ALICE);
        keys.current(BOB);
        var first = key(ALICE).string("keyRef");
        erase(ALICE);
        keys.reload(ALICE);

        assertThat(key(ALICE).string("keyRef")).isNotEqualTo(first).isNotEqualTo(key(BOB).string("keyRef"));
    }

    @Test
    void makeOneKeyForManyFirstOrdersAtOnce() throws Exception {
        int functions = 8;
        for (int round = 0; round < 5; round++) {
            var customer = new CustomerId("customer-" + round);
            var together = new CyclicBarrier(functions);
            var works = new ArrayList<Callable<String>>();
            for (int i = 0; i < functions; i++) {
                works.add(() -> {
                    together.await();
                    return Adapter.of(tables, clock).current(customer).fingerprint("two teas");
                });
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var fingerprints = new ArrayList<String>();
                for (var fingerprint : threads.invokeAll(works)) {
                    fingerprints.add(fingerprint.get());
                }
                assertThat(fingerprints.stream().distinct()).hasSize(1);
            }
            assertThat(key(customer).number("keyVersion")).isEqualTo(clock.millis());
        }
    }

    @Test
    void rememberAKeyForFiveMinutes() {
        keys.current(ALICE);
        erase(ALICE);

        clock.forward(Duration.ofMinutes(5));
        assertThat(keys.current(ALICE).version()).isEqualTo(NOON.toEpochMilli());

        clock.forward(Duration.ofMillis(1));
        assertThat(keys.current(ALICE).version()).isGreaterThan(NOON.toEpochMilli());
    }

    @Test
    void askTheTableForAVersionHoweverFreshWhatTheyRemember() {
        var version = keys.current(ALICE).version();
        erase(ALICE);

        assertThat(keys.version(ALICE, version)).isEmpty();
    }

    @Test
    void openNothingWithTheWrappedKeyOfAnother() {
        var sealed = keys.current(ALICE).seal(ORDER, CONTACT);
        keys.current(BOB);
        takeFromBob("wrappedKey");

        assertThatThrownBy(() -> Adapter.of(tables, clock)
                        .version(ALICE, sealed.keyVersion())
                        .map(key -> key.open(ORDER, sealed)))
                .isInstanceOf(DecryptionFailed.class);
    }

    @Test
    void openNothingInAnotherContext() {
        keys.current(ALICE);
        keys.current(BOB);
        takeFromBob("keyRef");

        assertThatThrownBy(() -> Adapter.of(tables, clock).current(ALICE)).isInstanceOf(DecryptionFailed.class);
    }

    /** Deleting the item instead of erasing the key leaves no tombstone, but must not let a version be used again. */
    @Test
    void haveNoVersionAgainWhoseItemWasDeleted() {
        var sealed = keys.current(ALICE).seal(ORDER, CONTACT);
        delete(ALICE);
        clock.forward(Duration.ofMillis(1));

        var next = Adapter.of(tables, clock);

        assertThat(next.current(ALICE).version()).isGreaterThan(sealed.keyVersion());
        assertThat(next.version(ALICE, sealed.keyVersion())).isEmpty();
    }

    /** With an older copy of the item, as a restored table would contain. */
    @Test
    void openNothingWithAKeyOfTheSameVersion() {
        var sealed = keys.current(ALICE).seal(ORDER, CONTACT);
        delete(ALICE);

        CustomerKey next = Adapter.of(tables, clock).current(ALICE);

        assertThat(next.version()).isEqualTo(sealed.keyVersion());
        assertThatThrownBy(() -> next.open(ORDER, sealed)).isInstanceOf(DecryptionFailed.class);
    }

    private void delete(CustomerId customer) {
        tables.client()
                .deleteItem(delete -> delete.tableName(tables.customerKeys())
                        .key(new Attributes()
                                .string("pk", "CUSTOMER#" + customer)
                                .build()));
    }

    private Item key(CustomerId customer) {
        return tables.customerKey(customer.value()).orElseThrow();
    }

    /** Replaces this attribute of Alice's key with Bob's. */
    private void takeFromBob(String name) {
        var item = new Attributes();
        key(ALICE).attributes().forEach(item::put);
        key(BOB).attributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().equals(name))
                .forEach(attribute -> item.put(name, attribute.getValue()));
        tables.client().putItem(put -> put.tableName(tables.customerKeys()).item(item.build()));
    }
}
