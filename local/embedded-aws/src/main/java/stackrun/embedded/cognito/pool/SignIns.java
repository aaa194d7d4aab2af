package stackrun.embedded.cognito.pool;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.Group;

/** Starts sign-ins of users, and issues the tokens of their grants. */
public final class SignIns {

    private final Definitions definitions;
    private final Grants grants;
    private final Tokens tokens;
    private final InstantSource clock;

    SignIns(Definitions definitions, Grants grants, Tokens tokens, InstantSource clock) {
        this.definitions = definitions;
        this.grants = grants;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Starts a sign-in of a user at a client with the given scopes. */
    public SignedIn start(
            Account account, Client client, List<String> scopes, Instant authTime, @Nullable String nonce) {
        var refreshToken = Secrets.handle();
        var grant = new Grant(
                Secrets.fingerprint(refreshToken),
                UUID.randomUUID().toString(),
                account.sub(),
                client.settings().id(),
                scopes,
                authTime,
                clock.instant()
                        .plus(client.settings().tokenValidity().refreshToken().duration()));
        grants.add(grant);
        return new SignedIn(tokens(account, client, grant, nonce), refreshToken);
    }

    /** New tokens for a valid grant. The refresh token stays the same, because rotation is off by default. */
    public TokenPair tokens(Account account, Client client, Grant grant, @Nullable String nonce) {
        var names = definitions.groupsOf(account).stream().map(Group::name).toList();
        return tokens.forPerson(account, names, grant, client.settings().tokenValidity(), nonce, clock.instant());
    }
}
