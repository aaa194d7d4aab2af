package stackrun.embedded.kms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;

/**
 * An immutable key. Each change returns a new object.
 *
 * @param deletionDate the date of the deletion; null unless deletion is pending
 * @param rotationPeriodInDays null if automatic rotation is off
 * @param materials oldest first; the last one encrypts, all of them decrypt
 */
record KmsKey(
        String arn,
        String id,
        KeySpec spec,
        String description,
        Instant created,
        KeyState state,
        @Nullable Instant deletionDate,
        @Nullable Integer rotationPeriodInDays,
        List<Material> materials) {

    static KmsKey of(String arn, String id, KeySpec spec, String description) {
        return new KmsKey(
                arn, id, spec, description, Instant.now(), KeyState.ENABLED, null, null, List.of(Material.random()));
    }

    KmsKey withArn(String arn) {
        return new KmsKey(arn, id, spec, description, created, state, deletionDate, rotationPeriodInDays, materials);
    }

    Material current() {
        return materials.getLast();
    }

    KmsKey with(KeyState state) {
        return new KmsKey(arn, id, spec, description, created, state, null, rotationPeriodInDays, materials);
    }

    KmsKey toBeDeleted(Instant date) {
        return new KmsKey(
                arn, id, spec, description, created, KeyState.PENDING_DELETION, date, rotationPeriodInDays, materials);
    }

    KmsKey rotatedEvery(@Nullable Integer days) {
        return new KmsKey(arn, id, spec, description, created, state, deletionDate, days, materials);
    }

    KmsKey rotated() {
        var more = new ArrayList<>(materials);
        more.add(Material.random());
        return new KmsKey(
                arn, id, spec, description, created, state, deletionDate, rotationPeriodInDays, List.copyOf(more));
    }

    @JsonIgnore
    boolean isGone(Instant now) {
        return deletionDate != null && !now.isBefore(deletionDate);
    }

    /** This key, if it is enabled and of the wanted type. */
    KmsKey usableAs(KeySpec wanted) throws AwsError {
        var usable = enabled();
        if (spec != wanted) {
            throw new AwsError(
                    "InvalidKeyUsageException",
                    "%s key usage is %s which is not valid for this operation.".formatted(arn(), spec.usage()));
        }
        return usable;
    }

    /** This key, if its type supports rotation. */
    KmsKey rotatable() throws AwsError {
        if (spec != KeySpec.SYMMETRIC_DEFAULT) {
            throw new AwsError("UnsupportedOperationException", arn() + " cannot be rotated.");
        }
        return this;
    }

    /** This key, if it is enabled. */
    KmsKey enabled() throws AwsError {
        var present = notPendingDeletion();
        if (state == KeyState.DISABLED) {
            throw new AwsError("DisabledException", arn() + " is disabled.");
        }
        return present;
    }

    /** This key, unless its deletion is pending. */
    KmsKey notPendingDeletion() throws AwsError {
        if (state == KeyState.PENDING_DELETION) {
            throw new AwsError("KMSInvalidStateException", arn() + " is pending deletion.");
        }
        return this;
    }
}
