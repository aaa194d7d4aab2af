/**
 * A token issuer shaped like Amazon Cognito user pools: hosted sign-in, OAuth 2.0 endpoints, key set and JSON API.
 *
 * <p>Start with {@link com.example.embedded.cognito.CognitoServer}; tests get their tokens through {@link
 * com.example.embedded.cognito.SignIn}.
 */
@NullMarked
package com.example.embedded.cognito;

import org.jspecify.annotations.NullMarked;
