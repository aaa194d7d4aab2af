/** S3: our own server, path style, one file per idea. Why not an existing one: {@code docs/adr/0003-s3-locally.md}. */
@NullMarked
package stackrun.embedded.s3;

import org.jspecify.annotations.NullMarked;
