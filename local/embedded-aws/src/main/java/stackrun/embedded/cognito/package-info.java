/**
 * A token issuer shaped like Amazon Cognito user pools: hosted sign-in, OAuth 2.0 endpoints, key set and JSON API.
 *
 * <p>Start with {@link stackrun.embedded.cognito.CognitoServer}; tests get their tokens through {@link
 * stackrun.embedded.cognito.SignIn}.
 */
@NullMarked
package stackrun.embedded.cognito;

import org.jspecify.annotations.NullMarked;
