package com.example.orders.adapter.kms;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * The KMS key that wraps every customer's data key. The encryption context is needed to unwrap and stands in CloudTrail
 * in plain text, so it names a purpose and a random reference, never a customer.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html">Encryption context</a>
 */
record FieldKey(KmsClient kms, String keyId) {

    /** A new data key: in plain text for use in memory, wrapped for the table. */
    record DataKey(SdkBytes plaintext, SdkBytes wrapped) {}

    DataKey generate(String keyRef) {
        var made = kms.generateDataKey(
                key -> key.keyId(keyId).keySpec(DataKeySpec.AES_256).encryptionContext(context(keyRef)));
        if (made.ciphertextBlob() == null) {
            throw SdkClientException.create("KMS answered without a wrapped key");
        }
        return new DataKey(complete(made.plaintext()), made.ciphertextBlob());
    }

    /**
     * The plain data key.
     *
     * @throws DecryptionFailed when KMS did not wrap it, or wrapped it under another key or for another reference
     */
    SdkBytes unwrap(SdkBytes wrapped, String keyRef) {
        try {
            return complete(
                    kms.decrypt(key -> key.keyId(keyId).ciphertextBlob(wrapped).encryptionContext(context(keyRef)))
                            .plaintext());
        } catch (InvalidCiphertextException | IncorrectKeyException e) {
            throw new DecryptionFailed("the wrapped key %s does not open".formatted(keyRef), e);
        }
    }

    /** An answer without a key, from whatever answered in the place of KMS, must not become a key. */
    private static SdkBytes complete(@Nullable SdkBytes plaintext) {
        if (plaintext == null || plaintext.asByteArrayUnsafe().length != AesCustomerKey.KEY_BYTES) {
            throw SdkClientException.create("KMS answered without a data key");
        }
        return plaintext;
    }

    private static Map<String, String> context(String keyRef) {
        return Map.of("purpose", "order-contact", "keyRef", keyRef);
    }
}
