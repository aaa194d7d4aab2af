package stackrun.embedded.kms;

import static stackrun.embedded.awsjson.AwsError.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.awsjson.AwsJsonApi.Nothing;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.setting.Account;
import tools.jackson.databind.JsonNode;

/** Making, describing, disabling and deleting keys. */
final class KeyOperations {

    record CreateKey(
            @Nullable String description,
            @Nullable String keySpec,
            @Nullable String customerMasterKeySpec,
            @Nullable String keyUsage,
            @Nullable String origin,
            @Nullable String policy,
            @Nullable Boolean bypassPolicyLockoutSafetyCheck,
            @Nullable Boolean multiRegion,
            @Nullable List<JsonNode> tags) {}

    record OfKey(@Nullable String keyId, @Nullable List<String> grantTokens) {}

    record ScheduleKeyDeletion(
            @Nullable String keyId,
            @Nullable @Range(min = 7, max = 30) Integer pendingWindowInDays) {}

    record ListKeys(
            @Nullable @Range(min = 1, max = 1000) Integer limit,
            @Nullable String marker) {}

    record Described(KeyMetadata keyMetadata) {}

    record Scheduled(String keyId, Instant deletionDate, String keyState, int pendingWindowInDays) {}

    record Cancelled(String keyId) {}

    record KeyListEntry(String keyId, String keyArn) {}

    record KeyList(List<KeyListEntry> keys, boolean truncated) {}

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

        static KeyMetadata of(KmsKey key, Account account) {
            var symmetric = key.spec() == KeySpec.SYMMETRIC_DEFAULT;
            return new KeyMetadata(
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
                    symmetric ? key.current().id() : null);
        }
    }

    private final Keys keys;

    KeyOperations(Keys keys) {
        this.keys = keys;
    }

    void addTo(AwsJsonApi api) {
        api.with("CreateKey", CreateKey.class, this::create)
                .with(
                        "DescribeKey",
                        OfKey.class,
                        request -> new Described(KeyMetadata.of(find(request), keys.account())))
                .with("ListKeys", ListKeys.class, request -> list())
                .with("EnableKey", OfKey.class, request -> set(request, KeyState.ENABLED))
                .with("DisableKey", OfKey.class, request -> set(request, KeyState.DISABLED))
                .with("ScheduleKeyDeletion", ScheduleKeyDeletion.class, this::scheduleDeletion)
                .with("CancelKeyDeletion", OfKey.class, this::cancelDeletion);
    }

    /** Policy and tags are taken and not looked at. */
    private Described create(CreateKey request) throws AwsError, IOException {
        if (Objects.requireNonNullElse(request.multiRegion(), false)
                || !Objects.requireNonNullElse(request.origin(), "AWS_KMS").equals("AWS_KMS")) {
            throw new AwsError(
                    "UnsupportedOperationException", "This local server makes single-Region keys of its own only");
        }
        var spec = KeySpec.of(Objects.requireNonNullElse(
                request.keySpec(),
                Objects.requireNonNullElse(request.customerMasterKeySpec(), KeySpec.SYMMETRIC_DEFAULT.name())));
        var usage = Objects.requireNonNullElse(request.keyUsage(), KeySpec.SYMMETRIC_DEFAULT.usage());
        if (!usage.equals(spec.usage())) {
            throw AwsError.validation("KeyUsage %s is not compatible with KeySpec %s".formatted(usage, spec));
        }
        var description = Objects.requireNonNullElse(request.description(), "");
        return new Described(
                KeyMetadata.of(keys.create(UUID.randomUUID().toString(), spec, description), keys.account()));
    }

    private KeyList list() {
        return new KeyList(
                keys.all().stream()
                        .map(key -> new KeyListEntry(key.id(), key.arn()))
                        .toList(),
                false);
    }

    private Nothing set(OfKey request, KeyState state) throws AwsError, IOException {
        keys.change(id(request), key -> key.notPendingDeletion().with(state));
        return new Nothing();
    }

    private Scheduled scheduleDeletion(ScheduleKeyDeletion request) throws AwsError, IOException {
        var days = Lengths.between(
                7, 30, Objects.requireNonNullElse(request.pendingWindowInDays(), 30), "pendingWindowInDays");
        var date = Instant.now().plus(Duration.ofDays(days));
        var key = keys.change(
                required(request.keyId(), "keyId"),
                present -> present.notPendingDeletion().toBeDeleted(date));
        return new Scheduled(key.arn(), date, key.state().word(), days);
    }

    /** A key whose deletion is cancelled stays disabled until it is enabled. */
    private Cancelled cancelDeletion(OfKey request) throws AwsError, IOException {
        var key = keys.change(id(request), present -> {
            if (present.state() != KeyState.PENDING_DELETION) {
                throw new AwsError("KMSInvalidStateException", present.arn() + " is not pending deletion.");
            }
            return present.with(KeyState.DISABLED);
        });
        return new Cancelled(key.arn());
    }

    private KmsKey find(OfKey request) throws AwsError {
        return keys.find(id(request));
    }

    private static String id(OfKey request) throws AwsError {
        return required(request.keyId(), "keyId");
    }
}
