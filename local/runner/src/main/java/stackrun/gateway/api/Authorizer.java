package stackrun.gateway.api;

import java.util.List;

/**
 * A Cognito authorizer with the scopes of the operation.
 *
 * @param userPoolIds the pools whose tokens are accepted
 * @param scopes the scopes of which a token needs one; if empty, identity tokens are accepted instead of access tokens
 */
public record Authorizer(List<String> userPoolIds, List<String> scopes) {}
