/** KMS: our own server, with real AES-256-GCM and HMAC, and key material that never leaves it. */
@NullMarked
package stackrun.embedded.kms;

import org.jspecify.annotations.NullMarked;
