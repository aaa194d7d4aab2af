/** X-Ray: the daemon's protocol, with access to the received traces for tests and the console. */
@NullMarked
package stackrun.embedded.xray;

import org.jspecify.annotations.NullMarked;
