/** Access control of the embedded servers: callers by access key, and the permissions that a request needs. */
@NullMarked
package stackrun.embedded.access;

import org.jspecify.annotations.NullMarked;
