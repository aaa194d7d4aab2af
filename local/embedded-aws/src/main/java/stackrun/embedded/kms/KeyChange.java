package stackrun.embedded.kms;

import stackrun.embedded.awsjson.AwsError;

/** A change of a key. */
@FunctionalInterface
interface KeyChange {

    /** The key after the change, or the error that refuses it. */
    KmsKey of(KmsKey key) throws AwsError;
}
