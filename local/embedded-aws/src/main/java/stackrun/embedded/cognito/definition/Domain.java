package stackrun.embedded.cognito.definition;

/**
 * {@code AWS::Cognito::UserPoolDomain}: opens the hosted sign-in and the OAuth 2.0 endpoints of a pool.
 *
 * <p>Locally they are below the issuer's URL. As on AWS, a pool without a domain has no such endpoints.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-userpools-server-contract-reference.html">
 *     User pool endpoints</a>
 */
public record Domain(String userPoolId, String domain) {}
