/** This module's own server for KMS, with real AES-256-GCM and HMAC. Key material never leaves it. */
@NullMarked
package stackrun.embedded.kms;

import org.jspecify.annotations.NullMarked;
