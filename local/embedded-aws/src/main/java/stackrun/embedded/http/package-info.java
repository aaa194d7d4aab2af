/** The HTTP server of all embedded services, on the loopback interface. */
@NullMarked
package stackrun.embedded.http;

import org.jspecify.annotations.NullMarked;
