package stackrun.iam;

/** A policy has an element that is unknown, missing or malformed. */
public final class InvalidPolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidPolicyException(String policy, String path, String problem) {
        super("policy " + policy + ": " + path + " " + problem);
    }
}
