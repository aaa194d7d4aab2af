/** The protocol of the X-Ray daemon, with access to the received traces for tests and the console. */
@NullMarked
package stackrun.embedded.xray;

import org.jspecify.annotations.NullMarked;
