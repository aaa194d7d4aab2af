package stackrun.embedded.cognito;

/**
 * How a confidential client proves its secret to the JSON API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash">
 *     Computing secret hash values</a>
 */
final class SecretHash {

    private SecretHash() {}

    /** @param input holds {@code SECRET_HASH}, or {@code SecretHash} where it is a member of its own */
    static void check(Client client, String username, Input input) {
        if (client.isPublic()) {
            return;
        }
        var id = client.settings().id();
        var hash = input.text("SECRET_HASH")
                .or(() -> input.text("SecretHash"))
                .orElseThrow(() -> CognitoException.notAuthorized(
                        "Client %s is configured with secret but SECRET_HASH was not received".formatted(id)));
        if (!client.acceptsSecretHash(username, hash)) {
            throw CognitoException.notAuthorized("Unable to verify secret hash for client " + id);
        }
    }
}
