package stackrun.embedded.cognito;

/** What comes of a refresh token, at whichever door it is presented. */
sealed interface RefreshTokenCheck {

    record Accepted(Grant grant, Account account) implements RefreshTokenCheck {}

    /** Never issued, issued to another client, or its user is gone. */
    record Unknown() implements RefreshTokenCheck {}

    record Revoked() implements RefreshTokenCheck {}

    record Expired() implements RefreshTokenCheck {}

    record Disabled() implements RefreshTokenCheck {}

    static RefreshTokenCheck of(Pool pool, Client client, String token) {
        var found = pool.grants()
                .ofRefreshToken(token)
                .filter(grant -> grant.clientId().equals(client.settings().id()));
        if (found.isEmpty()) {
            return new Unknown();
        }
        var grant = found.get();
        var account = pool.accounts().withSub(grant.sub());
        if (account.isEmpty()) {
            return new Unknown();
        }
        if (!account.get().enabled()) {
            return new Disabled();
        }
        if (grant.revoked()) {
            return new Revoked();
        }
        return pool.now().isBefore(grant.expires()) ? new Accepted(grant, account.get()) : new Expired();
    }
}
