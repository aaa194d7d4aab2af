package stackrun.gateway.api;

import java.util.List;

/**
 * A Cognito authorizer with the scopes of the operation.
 *
 * @param userPoolIds whose tokens are taken
 * @param scopes one of which is needed; with none, identity tokens are taken instead of access tokens
 */
public record Authorizer(List<String> userPoolIds, List<String> scopes) {}
