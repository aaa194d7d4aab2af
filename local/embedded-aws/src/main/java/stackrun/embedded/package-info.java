/**
 * Servers that speak AWS's wire protocols on the loopback interface, for tests and for the local run.
 */
@NullMarked
package stackrun.embedded;

import org.jspecify.annotations.NullMarked;
