package stackrun.embedded.kms;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Range;

/**
 * Schedules and cancels the deletion of keys.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html">Deleting keys</a>
 */
record KeyDeletion(Keys keys) {

    private static final int MIN_DAYS = 7;
    private static final int MAX_DAYS = 30;

    record Schedule(
            @Nullable String keyId,
            @Nullable @Range(min = MIN_DAYS, max = MAX_DAYS) Integer pendingWindowInDays) {}

    record Scheduled(String keyId, Instant deletionDate, String keyState, int pendingWindowInDays) {}

    record Cancelled(String keyId) {}

    Scheduled schedule(Schedule request) throws AwsError, IOException {
        var days = Lengths.between(
                MIN_DAYS,
                MAX_DAYS,
                Objects.requireNonNullElse(request.pendingWindowInDays(), MAX_DAYS),
                "pendingWindowInDays");
        var date = Instant.now().plus(Duration.ofDays(days));
        var key = keys.change(
                required(request.keyId(), "keyId"),
                present -> present.notPendingDeletion().toBeDeleted(date));
        return new Scheduled(key.arn(), date, key.state().word(), days);
    }

    /** A key whose deletion is cancelled stays disabled until it is enabled. */
    Cancelled cancel(KeyReference request) throws AwsError, IOException {
        var key = keys.change(request.required(), present -> {
            if (present.state() != KeyState.PENDING_DELETION) {
                throw new AwsError("KMSInvalidStateException", present.arn() + " is not pending deletion.");
            }
            return present.with(KeyState.DISABLED);
        });
        return new Cancelled(key.arn());
    }
}
