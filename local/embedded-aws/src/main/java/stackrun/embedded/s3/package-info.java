/** This module's own server for S3. {@code docs/adr/0003-s3-locally.md} explains why no existing one is used. */
@NullMarked
package stackrun.embedded.s3;

import org.jspecify.annotations.NullMarked;
