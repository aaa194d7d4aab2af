package com.example.orders.adapter.kms;

import com.example.kit.snapstart.HarmlessRead;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * The KMS key that encrypts every customer's data key. Decryption needs the same encryption context, and CloudTrail logs it
 * in plain text. So it contains a purpose and a random reference, never a customer.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html">Encryption context</a>
 */
record FieldKey(KmsClient kms, String keyId) implements HarmlessRead {

    /** A new data key: in plain text for use in memory, and encrypted for the table. */
    record DataKey(SdkBytes plaintext, SdkBytes wrapped) {}

    DataKey generate(String keyRef) {
        var made = kms.generateDataKey(
                key -> key.keyId(keyId).keySpec(DataKeySpec.AES_256).encryptionContext(context(keyRef)));
        if (made.ciphertextBlob() == null) {
            throw SdkClientException.create("the response of KMS contains no encrypted data key");
        }
        return new DataKey(complete(made.plaintext()), made.ciphertextBlob());
    }

    /**
     * Decrypts a data key.
     *
     * @throws DecryptionFailed if it was not encrypted by KMS, or with another key or for another reference
     */
    SdkBytes unwrap(SdkBytes wrapped, String keyRef) {
        try {
            return complete(
                    kms.decrypt(key -> key.keyId(keyId).ciphertextBlob(wrapped).encryptionContext(context(keyRef)))
                            .plaintext());
        } catch (InvalidCiphertextException | IncorrectKeyException e) {
            throw new DecryptionFailed("the data key %s cannot be decrypted".formatted(keyRef), e);
        }
    }

    /** Asks KMS to decrypt bytes that are no ciphertext, which it rejects. */
    @Override
    public void read() {
        try {
            unwrap(SdkBytes.fromUtf8String("rehearsal"), "rehearsal");
        } catch (DecryptionFailed expected) {
            return;
        }
        throw new IllegalStateException("KMS decrypted bytes that it had not encrypted");
    }

    /** Rejects a response without a complete key, for example from a faulty proxy. */
    private static SdkBytes complete(@Nullable SdkBytes plaintext) {
        if (plaintext == null || plaintext.asByteArrayUnsafe().length != AesCustomerKey.KEY_BYTES) {
            throw SdkClientException.create("the response of KMS contains no complete data key");
        }
        return plaintext;
    }

    private static Map<String, String> context(String keyRef) {
        return Map.of("purpose", "order-contact", "keyRef", keyRef);
    }
}
