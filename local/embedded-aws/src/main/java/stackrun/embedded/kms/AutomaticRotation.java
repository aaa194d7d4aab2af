package stackrun.embedded.kms;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Nothing;
import stackrun.embedded.awsjson.Range;

/** Stores and describes the automatic rotation of keys, which never happens locally. */
record AutomaticRotation(Keys keys) {

    private static final int DEFAULT_PERIOD_DAYS = 365;
    private static final int MIN_PERIOD_DAYS = 90;
    private static final int MAX_PERIOD_DAYS = 2560;

    record Enable(
            @Nullable String keyId,

            @Nullable @Range(min = MIN_PERIOD_DAYS, max = MAX_PERIOD_DAYS)
            Integer rotationPeriodInDays) {}

    record Status(
            boolean keyRotationEnabled,
            String keyId,
            @Nullable Integer rotationPeriodInDays,
            @Nullable Instant nextRotationDate) {}

    Nothing enable(Enable request) throws AwsError, IOException {
        var days = Objects.requireNonNullElse(request.rotationPeriodInDays(), DEFAULT_PERIOD_DAYS);
        return rotateEvery(
                Lengths.between(MIN_PERIOD_DAYS, MAX_PERIOD_DAYS, days, "rotationPeriodInDays"), request.keyId());
    }

    Nothing disable(RotationOperations.OfKey request) throws AwsError, IOException {
        return rotateEvery(null, request.keyId());
    }

    private Nothing rotateEvery(@Nullable Integer days, @Nullable String keyId) throws AwsError, IOException {
        keys.change(required(keyId, "keyId"), key -> key.rotatable().enabled().rotatedEvery(days));
        return new Nothing();
    }

    Status status(RotationOperations.OfKey request) throws AwsError {
        var key = keys.find(required(request.keyId(), "keyId")).rotatable().notPendingDeletion();
        var days = key.rotationPeriodInDays();
        return new Status(
                days != null,
                key.arn(),
                days,
                days == null ? null : key.created().plus(Duration.ofDays(days)));
    }
}
