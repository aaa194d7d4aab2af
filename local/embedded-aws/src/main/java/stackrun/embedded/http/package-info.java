/** Plain HTTP on the loopback interface: what every embedded server listens with. */
@NullMarked
package stackrun.embedded.http;

import org.jspecify.annotations.NullMarked;
