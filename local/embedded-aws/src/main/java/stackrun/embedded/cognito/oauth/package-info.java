/** The OAuth 2.0 endpoints and the sign-in pages of a user pool. */
@NullMarked
package stackrun.embedded.cognito.oauth;

import org.jspecify.annotations.NullMarked;
