package stackrun.embedded.kms;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import tools.jackson.databind.JsonNode;

/**
 * {@code CreateKey}: accepts a policy and tags, but ignores them.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html">CreateKey</a>
 */
record CreateKey(Keys keys) {

    record Request(
            @Nullable String description,
            @Nullable String keySpec,
            @Nullable String customerMasterKeySpec,
            @Nullable String keyUsage,
            @Nullable String origin,
            @Nullable String policy,
            @Nullable Boolean bypassPolicyLockoutSafetyCheck,
            @Nullable Boolean multiRegion,
            @Nullable List<JsonNode> tags) {}

    KeyMetadata.Described answer(Request request) throws AwsError, IOException {
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
        return KeyMetadata.describe(keys.create(UUID.randomUUID().toString(), spec, description), keys.account());
    }
}
