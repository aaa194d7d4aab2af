package stackrun.embedded.kms;

import stackrun.embedded.awsjson.AwsError;

/**
 * The type of a key and its usage.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html">Key specs</a>
 */
public enum KeySpec {
    SYMMETRIC_DEFAULT("ENCRYPT_DECRYPT"),
    HMAC_256("GENERATE_VERIFY_MAC");

    private final String usage;

    KeySpec(String usage) {
        this.usage = usage;
    }

    String usage() {
        return usage;
    }

    static KeySpec of(String name) throws AwsError {
        for (var spec : values()) {
            if (spec.name().equals(name)) {
                return spec;
            }
        }
        throw new AwsError("UnsupportedOperationException", "This local server has no keys of spec " + name);
    }
}
