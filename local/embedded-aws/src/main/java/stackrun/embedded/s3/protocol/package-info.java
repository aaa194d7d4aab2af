/** Requests, errors and documents of S3's protocol. */
@NullMarked
package stackrun.embedded.s3.protocol;

import org.jspecify.annotations.NullMarked;
