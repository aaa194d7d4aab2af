/** The JSON API of user pools, with the operations that an administrator calls. */
@NullMarked
package stackrun.embedded.cognito.api;

import org.jspecify.annotations.NullMarked;
