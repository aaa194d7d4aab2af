package stackrun.embedded.kms;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Range;

/**
 * Rotates keys on demand, and lists their rotations.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html">RotateKeyOnDemand</a>
 */
record OnDemandRotation(Keys keys) {

    private static final int MAX_ROTATIONS = 25;

    record Rotated(String keyId) {}

    record ListRotations(
            @Nullable String keyId,
            @Nullable String includeKeyMaterial,
            @Nullable @Range(min = 1, max = 1000) Integer limit,
            @Nullable String marker) {}

    record RotationsListEntry(String keyId, String keyMaterialId, Instant rotationDate, String rotationType) {}

    record Rotations(List<RotationsListEntry> rotations, boolean truncated) {}

    Rotated rotate(RotationOperations.OfKey request) throws AwsError, IOException {
        var key = keys.change(required(request.keyId(), "keyId"), present -> {
            if (present.rotatable().enabled().materials().size() > MAX_ROTATIONS) {
                throw new AwsError(
                        "LimitExceededException",
                        "%s was rotated %s times on demand already.".formatted(present.arn(), MAX_ROTATIONS));
            }
            return present.rotated();
        });
        return new Rotated(key.arn());
    }

    Rotations list(ListRotations request) throws AwsError {
        var key = keys.find(required(request.keyId(), "keyId")).rotatable();
        return new Rotations(
                key.materials().stream()
                        .skip(1)
                        .map(material ->
                                new RotationsListEntry(key.arn(), material.id(), material.created(), "ON_DEMAND"))
                        .toList(),
                false);
    }
}
