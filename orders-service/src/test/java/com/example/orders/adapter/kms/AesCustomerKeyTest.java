package com.example.orders.adapter.kms;

import static com.example.orders.domain.Fixtures.CONTACT;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.OTHER_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.orders.domain.Contact;
import com.example.orders.domain.Contact.Address;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.SealedContact;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.junit.jupiter.api.Test;

class AesCustomerKeyTest {

    private record Sealer(AesCustomerKey key, OrderId order) {}

    private static final int HEADER = 1 + 12;
    private static final int TAG = 16;

    private final AesCustomerKey alices = key(1);
    private final AesCustomerKey bobs = key(2);

    @Test
    void opensWhatItSealed() {
        assertThat(alices.open(ORDER, alices.seal(ORDER, CONTACT))).isEqualTo(CONTACT);
    }

    @Test
    void opensAContactWithoutASecondLineAndInAnyScript() {
        var contact = new Contact("Алиса 🫖", "alice@example.com", new Address("1", null, "Zürich", "8001", "CH"));

        assertThat(alices.open(ORDER, alices.seal(ORDER, contact))).isEqualTo(contact);
    }

    @Test
    void writesFormatNonceCiphertextAndTag() {
        var sealed = alices.seal(ORDER, CONTACT);

        assertThat(sealed.bytes()[0]).isEqualTo((byte) 1);
        assertThat(sealed.bytes())
                .hasSizeGreaterThan(HEADER + TAG + CONTACT.email().length());
        assertThat(sealed.keyVersion()).isEqualTo(7);
    }

    /** Decrypts by hand: a key derived for the order, and order and attribute as additional authenticated data. */
    @Test
    void isOpenedByWhoeverKnowsTheDataKeyAndTheFormat() throws GeneralSecurityException {
        var dataKey = new byte[32];
        Arrays.fill(dataKey, (byte) 1);
        var sealed = alices.seal(ORDER, CONTACT).bytes();
        var key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(dataKey)
                                .thenExpand(("contact|" + ORDER).getBytes(StandardCharsets.UTF_8), 32));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG, sealed, 1, 12));
        cipher.updateAAD("1|orders|%s|contact".formatted(ORDER).getBytes(StandardCharsets.UTF_8));

        assertThat(new String(cipher.doFinal(sealed, HEADER, sealed.length - HEADER), StandardCharsets.UTF_8))
                .startsWith("{\"name\":\"Alice\",\"email\":\"alice@example.com\"");
    }

    @Test
    void neverSealsTwiceTheSameWay() {
        var sealed = IntStream.range(0, 1_000)
                .mapToObj(time -> alices.seal(ORDER, CONTACT).bytes())
                .toList();

        assertThat(sealed.stream().map(Arrays::toString).distinct()).hasSize(1_000);
        assertThat(sealed.stream()
                        .map(bytes -> Arrays.toString(Arrays.copyOfRange(bytes, 1, HEADER)))
                        .distinct())
                .as("nonces")
                .hasSize(1_000);
    }

    /** Tries each contact with every other order and customer: none can be decrypted. */
    @Test
    void opensNothingOfAnotherOrderOrCustomer() {
        var sealers = List.of(
                new Sealer(alices, ORDER),
                new Sealer(alices, OTHER_ORDER),
                new Sealer(bobs, ORDER),
                new Sealer(bobs, OTHER_ORDER));
        for (var sealer : sealers) {
            var sealed = sealer.key().seal(sealer.order(), CONTACT);
            for (var opener : sealers) {
                if (opener.equals(sealer)) {
                    assertThat(opener.key().open(opener.order(), sealed)).isEqualTo(CONTACT);
                } else {
                    assertRejected(opener.key(), opener.order(), sealed);
                }
            }
        }
    }

    /** Combines the header of one contact with the ciphertext of another contact of the same order. */
    @Test
    void opensNothingMadeOfTwo() {
        var one = alices.seal(ORDER, CONTACT).bytes();
        var other = alices.seal(ORDER, CONTACT).bytes();
        for (int cut : new int[] {HEADER, one.length - TAG}) {
            var mixed = one.clone();
            System.arraycopy(other, cut, mixed, cut, mixed.length - cut);
            assertRejected(alices, ORDER, new SealedContact(mixed, 7));
        }
    }

    @Test
    void rejectsEveryFlippedBit() {
        var sealed = alices.seal(ORDER, CONTACT).bytes();
        assertThat(sealed.length).isGreaterThan(150);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertRejected(alices, ORDER, new SealedContact(flipped, 7));
        }
    }

    @Test
    void rejectsWhatIsCutOffOrGrown() {
        var sealed = alices.seal(ORDER, CONTACT).bytes();
        for (int length = 0; length < sealed.length; length++) {
            assertRejected(alices, ORDER, new SealedContact(Arrays.copyOf(sealed, length), 7));
        }
        assertRejected(alices, ORDER, new SealedContact(Arrays.copyOf(sealed, sealed.length + 1), 7));
    }

    @Test
    void namesAFormatItDoesNotKnow() {
        var sealed = alices.seal(ORDER, CONTACT).bytes();
        sealed[0] = 2;

        assertThatThrownBy(() -> alices.open(ORDER, new SealedContact(sealed, 7)))
                .hasMessage("the contact of order %s has an unknown format", ORDER);
    }

    /** A destroyed key consists of zeros, so anybody could decrypt data encrypted with it. */
    @Test
    void doesNothingOnceDestroyed() {
        var sealed = alices.seal(ORDER, CONTACT);
        alices.destroy();

        Stream.<Runnable>of(
                        () -> alices.seal(ORDER, CONTACT),
                        () -> alices.open(ORDER, sealed),
                        () -> alices.fingerprint("two teas"))
                .forEach(use -> assertThatThrownBy(use::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("this key was destroyed: get the customer's current key again"));
    }

    @Test
    void tellsNothingInItsFingerprint() {
        assertThat(alices.fingerprint("two teas")).matches("[0-9a-f]{64}");
    }

    @Test
    void leavesNothingToPrint() {
        assertThat(CONTACT.toString()).isEqualTo("Contact[…]");
        assertThat(CONTACT.address().toString()).isEqualTo("Address[…]");
        assertThat(alices.seal(ORDER, CONTACT).toString()).matches("SealedContact\\[\\d+ bytes, key version 7]");
    }

    private static void assertRejected(AesCustomerKey key, OrderId order, SealedContact sealed) {
        assertThatThrownBy(() -> key.open(order, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the contact of order " + order);
    }

    private static AesCustomerKey key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new AesCustomerKey(bytes, "ref-" + fill, 7, new SecureRandom());
    }
}
