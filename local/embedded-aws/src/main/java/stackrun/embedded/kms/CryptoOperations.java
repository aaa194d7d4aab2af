package stackrun.embedded.kms;

import stackrun.embedded.awsjson.AwsJsonApi;

/**
 * The operations that encrypt, decrypt and generate data keys, by name.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html">Actions</a>
 */
final class CryptoOperations {

    private CryptoOperations() {}

    static void addTo(AwsJsonApi api, Keys keys) {
        var symmetric = new SymmetricKeys(keys);
        var dataKey = new GenerateDataKey(symmetric);
        api.with("Encrypt", Encrypt.Request.class, new Encrypt(symmetric)::answer)
                .with("Decrypt", Decrypt.Request.class, new Decrypt(symmetric)::answer)
                .with("ReEncrypt", ReEncrypt.Request.class, new ReEncrypt(symmetric)::answer)
                .with("GenerateDataKey", GenerateDataKey.Request.class, dataKey::answer)
                .with("GenerateDataKeyWithoutPlaintext", GenerateDataKey.Request.class, dataKey::withoutPlaintext)
                .with("GenerateRandom", GenerateRandom.Request.class, GenerateRandom::answer);
    }
}
