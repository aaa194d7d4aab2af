package com.example.orders.adapter.kms;

import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;

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
        return new DataKey(made.plaintext(), made.ciphertextBlob());
    }

    SdkBytes unwrap(SdkBytes wrapped, String keyRef) {
        return kms.decrypt(key -> key.keyId(keyId).ciphertextBlob(wrapped).encryptionContext(context(keyRef)))
                .plaintext();
    }

    private static Map<String, String> context(String keyRef) {
        return Map.of("purpose", "order-contact", "keyRef", keyRef);
    }
}
