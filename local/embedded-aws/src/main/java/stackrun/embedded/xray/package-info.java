/** X-Ray: the daemon's protocol, with the traces kept where tests and the console can look at them. */
@NullMarked
package stackrun.embedded.xray;

import org.jspecify.annotations.NullMarked;
