package com.example.orders.domain;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.BOB;
import static com.example.orders.domain.Fixtures.CONTACT;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.OTHER_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The contract of every implementation of {@link CustomerKeys}. */
public interface CustomerKeysContract {

    CustomerKeys keys();

    /** The same keys in another function, whose cache is empty. */
    CustomerKeys elsewhere();

    /** Destroys the customer's key, as an erasure does. */
    void erase(CustomerId customer);

    @Test
    default void makeAFirstKey() {
        var version = keys().current(ALICE).version();

        assertThat(version).isPositive();
        assertThat(keys().version(ALICE, version)).isPresent();
        assertThat(keys().version(BOB, version)).isEmpty();
    }

    @Test
    default void giveACustomerTheSameKeyEverywhere() {
        var fingerprint = keys().current(ALICE).fingerprint("two teas");

        assertThat(keys().current(ALICE).fingerprint("two teas")).isEqualTo(fingerprint);
        assertThat(elsewhere().current(ALICE).fingerprint("two teas")).isEqualTo(fingerprint);
        assertThat(elsewhere().reload(ALICE).version())
                .isEqualTo(keys().current(ALICE).version());
    }

    @Test
    default void tellTextsAndCustomersApart() {
        var fingerprint = keys().current(ALICE).fingerprint("two teas");

        assertThat(keys().current(ALICE).fingerprint("three teas")).isNotEqualTo(fingerprint);
        assertThat(keys().current(BOB).fingerprint("two teas")).isNotEqualTo(fingerprint);
    }

    @Test
    default void openWhatTheySealed() {
        var sealed = keys().current(ALICE).seal(ORDER, CONTACT);

        assertThat(sealed.keyVersion()).isEqualTo(keys().current(ALICE).version());
        assertThat(elsewhere().version(ALICE, sealed.keyVersion()).orElseThrow().open(ORDER, sealed))
                .isEqualTo(CONTACT);
    }

    @Test
    default void openNothingForAnotherOrder() {
        var key = keys().current(ALICE);
        var sealed = key.seal(ORDER, CONTACT);

        assertThatThrownBy(() -> key.open(OTHER_ORDER, sealed))
                .hasMessage(
                        "the contact of order %s cannot be decrypted: it was changed, or belongs to another order or customer",
                        OTHER_ORDER);
    }

    @Test
    default void openNothingOfAnotherCustomer() {
        var sealed = keys().current(ALICE).seal(ORDER, CONTACT);

        assertThatThrownBy(() -> keys().current(BOB).open(ORDER, sealed))
                .hasMessage(
                        "the contact of order %s cannot be decrypted: it was changed, or belongs to another order or customer",
                        ORDER);
    }

    @Test
    default void haveNoVersionThatWasNeverMade() {
        var version = keys().current(ALICE).version();

        assertThat(keys().version(ALICE, version + 1)).isEmpty();
        assertThat(keys().version(ALICE, 0)).isEmpty();
    }

    @Test
    default void openNothingAfterAnErasure() {
        var version = keys().current(ALICE).version();
        erase(ALICE);

        assertThat(keys().version(ALICE, version)).isEmpty();
    }

    @Test
    default void eraseOneCustomerOnly() {
        keys().current(ALICE);
        var version = keys().current(BOB).version();
        erase(ALICE);

        assertThat(keys().version(BOB, version)).isPresent();
    }

    @Test
    default void makeAnotherKeyAfterAnErasure() {
        var before = keys().current(ALICE);
        var sealed = before.seal(ORDER, CONTACT);
        var fingerprint = before.fingerprint("two teas");
        erase(ALICE);

        var after = elsewhere().current(ALICE);

        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.fingerprint("two teas")).isNotEqualTo(fingerprint);
        assertThatThrownBy(() -> after.open(ORDER, sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(keys().version(ALICE, before.version())).isEmpty();
        assertThat(keys().version(ALICE, after.version())).isPresent();
    }

    @Test
    default void areAskedAnewWhereWhatWasRememberedIsGone() {
        keys().current(ALICE);
        erase(ALICE);
        var version = elsewhere().current(ALICE).version();

        assertThat(keys().reload(ALICE).version()).isEqualTo(version);
        assertThat(keys().current(ALICE).version()).isEqualTo(version);
    }
}
