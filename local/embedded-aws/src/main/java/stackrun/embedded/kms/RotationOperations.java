package stackrun.embedded.kms;

import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsJsonApi;

/**
 * The operations that give new material to keys. Older material still decrypts.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html">Rotating keys</a>
 */
final class RotationOperations {

    private RotationOperations() {}

    /** The request of an operation on the rotation of one key. */
    record OfKey(@Nullable String keyId) {}

    static void addTo(AwsJsonApi api, Keys keys) {
        var automatic = new AutomaticRotation(keys);
        var onDemand = new OnDemandRotation(keys);
        api.with("EnableKeyRotation", AutomaticRotation.Enable.class, automatic::enable)
                .with("DisableKeyRotation", OfKey.class, automatic::disable)
                .with("GetKeyRotationStatus", OfKey.class, automatic::status)
                .with("RotateKeyOnDemand", OfKey.class, onDemand::rotate)
                .with("ListKeyRotations", OnDemandRotation.ListRotations.class, onDemand::list);
    }
}
