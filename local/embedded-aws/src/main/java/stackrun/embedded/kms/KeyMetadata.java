package stackrun.embedded.kms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.setting.Account;

/**
 * A key as {@code DescribeKey} describes it.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html">KeyMetadata</a>
 */
record KeyMetadata(
        @JsonProperty("AWSAccountId") String account,
        String keyId,
        String arn,
        Instant creationDate,
        boolean enabled,
        String description,
        String keyUsage,
        String keyState,
        @Nullable Instant deletionDate,
        String origin,
        String keyManager,
        String customerMasterKeySpec,
        String keySpec,
        @Nullable List<String> encryptionAlgorithms,
        @Nullable List<String> macAlgorithms,
        boolean multiRegion,
        @Nullable String currentKeyMaterialId) {

    /** The answer that contains the description. */
    record Described(KeyMetadata keyMetadata) {}

    static Described describe(KmsKey key, Account account) {
        var symmetric = key.spec() == KeySpec.SYMMETRIC_DEFAULT;
        return new Described(new KeyMetadata(
                account.id(),
                key.id(),
                key.arn(),
                key.created(),
                key.state() == KeyState.ENABLED,
                key.description(),
                key.spec().usage(),
                key.state().word(),
                key.deletionDate(),
                "AWS_KMS",
                "CUSTOMER",
                key.spec().name(),
                key.spec().name(),
                symmetric ? List.of("SYMMETRIC_DEFAULT") : null,
                symmetric ? null : List.of("HMAC_SHA_256"),
                false,
                symmetric ? key.current().id() : null));
    }
}
