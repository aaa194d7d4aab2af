/** The state of a user pool: users, signing keys, sign-ins and the tokens it issues. */
@NullMarked
package stackrun.embedded.cognito.pool;

import org.jspecify.annotations.NullMarked;
