package com.example.orders.adapter.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.orders.OrdersTables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Data keys, encrypted and decrypted by KMS.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html">Encryption context</a>
 */
class FieldKeyTest {

    private static final OrdersTables TABLES = OrdersTables.create();
    private static final FieldKey FIELD_KEY = new FieldKey(TABLES.kms(), TABLES.fieldKey());

    @Test
    void unwrapsWhatItWrapped() {
        var made = FIELD_KEY.generate("ref");

        assertThat(made.plaintext().asByteArray()).hasSize(32);
        assertThat(FIELD_KEY.unwrap(made.wrapped(), "ref")).isEqualTo(made.plaintext());
    }

    @Test
    void makesADataKeyOnce() {
        assertThat(FIELD_KEY.generate("ref").plaintext())
                .isNotEqualTo(FIELD_KEY.generate("ref").plaintext());
    }

    @Test
    void unwrapsNothingForAnotherReference() {
        var made = FIELD_KEY.generate("ref");

        assertThatThrownBy(() -> FIELD_KEY.unwrap(made.wrapped(), "other"))
                .isInstanceOf(DecryptionFailed.class)
                .hasCauseInstanceOf(InvalidCiphertextException.class);
    }

    /** The context contains only the purpose and the reference, because CloudTrail logs it. */
    @Test
    void bindsPurposeAndReferenceOnly() {
        var made = FIELD_KEY.generate("ref");

        assertThat(decrypted(made.wrapped(), Map.of("purpose", "order-contact", "keyRef", "ref")))
                .isEqualTo(made.plaintext());
    }

    @ParameterizedTest
    @MethodSource
    void unwrapsNothingInAnotherContext(Map<String, String> context) {
        var made = FIELD_KEY.generate("ref");

        assertThatThrownBy(() -> decrypted(made.wrapped(), context)).isInstanceOf(InvalidCiphertextException.class);
    }

    static Map<?, ?>[] unwrapsNothingInAnotherContext() {
        return new Map<?, ?>[] {
            Map.of(),
            Map.of("keyRef", "ref"),
            Map.of("purpose", "order-contact"),
            Map.of("purpose", "something-else", "keyRef", "ref"),
            Map.of("purpose", "order-contact", "keyRef", "ref", "customer", "alice")
        };
    }

    @Test
    void unwrapsNothingOfAnotherKey() {
        var other = new FieldKey(TABLES.kms(), OrdersTables.create().fieldKey());
        var made = other.generate("ref");

        assertThatThrownBy(() -> FIELD_KEY.unwrap(made.wrapped(), "ref"))
                .isInstanceOf(DecryptionFailed.class)
                .hasCauseInstanceOf(IncorrectKeyException.class);
    }

    @Test
    void unwrapsNothingThatWasChanged() {
        var wrapped = FIELD_KEY.generate("ref").wrapped().asByteArray();
        for (int i = 0; i < wrapped.length; i++) {
            wrapped[i] ^= 1;
            var changed = SdkBytes.fromByteArray(wrapped);
            assertThatThrownBy(() -> FIELD_KEY.unwrap(changed, "ref"))
                    .as("byte %s", i)
                    .isInstanceOf(DecryptionFailed.class);
            wrapped[i] ^= 1;
        }
    }

    private static SdkBytes decrypted(SdkBytes wrapped, Map<String, String> context) {
        return TABLES.kms()
                .decrypt(decrypt ->
                        decrypt.keyId(TABLES.fieldKey()).ciphertextBlob(wrapped).encryptionContext(context))
                .plaintext();
    }
}
