/**
 * Servers with AWS's wire protocols on the loopback interface, for tests and for local runs.
 */
@NullMarked
package stackrun.embedded;

import org.jspecify.annotations.NullMarked;
