/** The state of a user pool: its users, signing keys, sign-ins and tokens. */
@NullMarked
package stackrun.embedded.cognito.pool;

import org.jspecify.annotations.NullMarked;
