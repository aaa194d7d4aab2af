package stackrun.embedded.kms;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.awsjson.AwsJsonApi.Nothing;
import stackrun.embedded.awsjson.Range;

/**
 * New material for a key, on demand. What was encrypted with older material still decrypts.
 *
 * <p>Automatic rotation is stored and described, but never happens.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html">Rotating keys</a>
 */
final class RotationOperations {

    record EnableKeyRotation(
            @Nullable String keyId,
            @Nullable @Range(min = 90, max = 2560) Integer rotationPeriodInDays) {}

    record OfKey(@Nullable String keyId) {}

    record ListKeyRotations(
            @Nullable String keyId,
            @Nullable String includeKeyMaterial,
            @Nullable @Range(min = 1, max = 1000) Integer limit,
            @Nullable String marker) {}

    record Rotated(String keyId) {}

    record Status(
            boolean keyRotationEnabled,
            String keyId,
            @Nullable Integer rotationPeriodInDays,
            @Nullable Instant nextRotationDate) {}

    record RotationsListEntry(String keyId, String keyMaterialId, Instant rotationDate, String rotationType) {}

    record Rotations(List<RotationsListEntry> rotations, boolean truncated) {}

    private static final int DEFAULT_PERIOD = 365;
    private static final int MAX_ON_DEMAND_ROTATIONS = 25;

    private final Keys keys;

    RotationOperations(Keys keys) {
        this.keys = keys;
    }

    void addTo(AwsJsonApi api) {
        api.with("EnableKeyRotation", EnableKeyRotation.class, this::enable)
                .with("DisableKeyRotation", OfKey.class, request -> rotateEvery(null, request.keyId()))
                .with("GetKeyRotationStatus", OfKey.class, this::status)
                .with("RotateKeyOnDemand", OfKey.class, this::rotate)
                .with("ListKeyRotations", ListKeyRotations.class, this::list);
    }

    private Nothing enable(EnableKeyRotation request) throws AwsError, IOException {
        var days = Objects.requireNonNullElse(request.rotationPeriodInDays(), DEFAULT_PERIOD);
        return rotateEvery(Lengths.between(90, 2560, days, "rotationPeriodInDays"), request.keyId());
    }

    private Nothing rotateEvery(@Nullable Integer days, @Nullable String keyId) throws AwsError, IOException {
        keys.change(required(keyId, "keyId"), key -> symmetric(key).enabled().rotatedEvery(days));
        return new Nothing();
    }

    private Status status(OfKey request) throws AwsError {
        var key = symmetric(keys.find(required(request.keyId(), "keyId"))).notPendingDeletion();
        var days = key.rotationPeriodInDays();
        return new Status(
                days != null,
                key.arn(),
                days,
                days == null ? null : key.created().plus(Duration.ofDays(days)));
    }

    private Rotated rotate(OfKey request) throws AwsError, IOException {
        var key = keys.change(required(request.keyId(), "keyId"), present -> {
            if (symmetric(present).enabled().materials().size() > MAX_ON_DEMAND_ROTATIONS) {
                throw new AwsError(
                        "LimitExceededException",
                        "%s was rotated %s times on demand already.".formatted(present.arn(), MAX_ON_DEMAND_ROTATIONS));
            }
            return present.rotated();
        });
        return new Rotated(key.arn());
    }

    private Rotations list(ListKeyRotations request) throws AwsError {
        var key = symmetric(keys.find(required(request.keyId(), "keyId")));
        return new Rotations(
                key.materials().stream()
                        .skip(1)
                        .map(material ->
                                new RotationsListEntry(key.arn(), material.id(), material.created(), "ON_DEMAND"))
                        .toList(),
                false);
    }

    private static KmsKey symmetric(KmsKey key) throws AwsError {
        if (key.spec() != KeySpec.SYMMETRIC_DEFAULT) {
            throw new AwsError("UnsupportedOperationException", key.arn() + " cannot be rotated.");
        }
        return key;
    }
}
